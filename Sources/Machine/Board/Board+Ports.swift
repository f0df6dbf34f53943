/// The I/O port map. PCI functions add theirs when the guest places them.
extension Board {
  func mapPorts() {
    ports.map(0x00...0x0F, to: dma, offset: 0, name: "dma1")
    ports.map(0x20...0x21, to: pic, offset: 0, name: "pic1")
    ports.map(0x40...0x43, to: pit, name: "pit")
    ports.map(0x60...0x60, to: keyboardController, offset: 0, name: "i8042.data")
    ports.map(0x61...0x61, to: speakerControl, name: "port61")
    ports.map(0x64...0x64, to: keyboardController, offset: 4, name: "i8042.status")
    ports.map(0x70...0x73, to: rtc, name: "rtc")
    ports.map(0x80...0x80, to: debugPorts, offset: 0, name: "post")
    // Port 80h is the POST code, so the page registers begin at 81h; 92h lies between them.
    ports.map(0x81...0x8F, to: dma, offset: 0x31, name: "dma.pages")
    ports.map(0x92...0x92, to: port92, name: "port92")
    ports.map(0xA0...0xA1, to: pic, offset: 2, name: "pic2")
    ports.map(0xB2...0xB3, to: powerManagement, offset: 0x50, name: "apm")
    ports.map(0xC0...0xDF, to: dma, offset: 0x10, name: "dma2")
    ports.map(0xE9...0xE9, to: debugPorts, offset: 1, name: "debugcon")
    ports.map(0xF0...0xF0, to: coprocessorError, name: "coprocessor-error")
    ports.map(0xF4...0xF7, to: debugExit, name: "debug-exit")
    ports.map(0x1F0...0x1F7, to: ide.channels[0], offset: 0, name: "ide0")
    ports.map(0x3F6...0x3F6, to: ide.channels[0], offset: 8, name: "ide0.control")
    ports.map(0x170...0x177, to: ide.channels[1], offset: 0, name: "ide1")
    ports.map(0x376...0x376, to: ide.channels[1], offset: 8, name: "ide1.control")
    // Two 16-bit registers one port apart: a word at 1CEh is the first, one at 1CFh the second.
    ports.map(0x1CE...0x1CE, to: vga, offset: 0x40, overhang: 1, name: "vbe.index")
    ports.map(0x1CF...0x1CF, to: vga, offset: 0x42, overhang: 1, name: "vbe.data")
    ports.map(0x3B0...0x3DF, to: vga, offset: 0, name: "vga")
    ports.map(0x3F0...0x3F5, to: floppyController, offset: 0, name: "fdc")
    ports.map(0x3F7...0x3F7, to: floppyController, offset: 7, name: "fdc.dir")
    ports.map(0x402...0x402, to: debugPorts, offset: 2, name: "firmware-console")
    ports.map(0x4D0...0x4D1, to: pic, offset: 4, name: "elcr")
    ports.map(0x510...0x511, to: firmwareConfig, offset: 0, name: "fwcfg")
    ports.map(0x514...0x51B, to: firmwareConfig, offset: 4, name: "fwcfg.dma")
    ports.map(0xAFE0...0xAFE3, to: powerManagement, offset: 0x60, name: "gpe0")
    ports.map(0xCF8...0xCFF, to: pci, name: "pci")
    if let soundBlaster {
      ports.map(0x220...0x22F, to: soundBlaster, offset: 0, name: "sb16")
      ports.map(0x330...0x331, to: soundBlaster, offset: 0x20, name: "mpu401")
      ports.map(0x388...0x38B, to: soundBlaster, offset: 0x10, name: "fm")
    }
    if let parallelPort {
      ports.map(0x378...0x37A, to: parallelPort, name: parallelPort.stateName)
    }
    for (base, port) in zip([UInt16(0x3F8), 0x2F8, 0x3E8, 0x2E8], serialPorts) {
      ports.map(base...base + 7, to: port, name: port.stateName)
    }
  }
}
