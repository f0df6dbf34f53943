# What a person types. The work is in scripts/.

.PHONY: help run build test test-replay fuzz guest guest-check guests roms compare compare-kvm \
  lockstep engine-switches bench bench-boot bench-library clean

help:
	@echo "make run         build, then boot Linux in the emulator (window, or this terminal)"
	@echo "make build       build the programs (release)"
	@echo "make test        all tests; the last line sums up"
	@echo "make fuzz        compare random instructions with this processor for SECONDS=600"
	@echo "make guest       make the demo guest: out/guest/demo.iso, disk.img, vmlinuz, initrd"
	@echo "make guest-check  run OpenSSL, zlib, a floating-point check here and in a guest; compare"
	@echo "make guests      boot guests from Debian packages (installer, memtest86+, iPXE, GRUB, UEFI)"
	@echo "make roms        assemble the test ROMs: out/roms"
	@echo "make compare     run the test ROMs under QEMU and here, and compare"
	@echo "make test-replay record and replay Linux ten times, and step it backwards (minutes)"
	@echo "make lockstep    boot Linux with both tiers of the processor, comparing all state (minutes)"
	@echo "make compare-kvm boot the demo CD on this host's KVM, here and under QEMU"
	@echo "make engine-switches  boot Linux while the engine changes 100 times, and compare"
	@echo "make bench       guest programs natively, here, under QEMU and under Bochs: table and plot"
	@echo "make bench-boot  measure the boot of the demo guest here and under QEMU"
	@echo "make bench-library  measure the library for tests beside libunicorn"
	@echo "make clean       remove what was built, but not downloads (out/cache)"

run:
	@scripts/run.sh

build:
	@scripts/install-needs.sh build
	swift build -c release

test:
	@scripts/test.sh

fuzz:
	swift build -c release --product iem-oracle
	.build/release/iem-oracle fuzz --seconds $(or $(SECONDS),600) --seed $(or $(SEED),1)

guest:
	@scripts/make-guest.sh
	@scripts/make-disk.sh

guest-check:
	@scripts/check-guest-programs.sh

guests:
	@scripts/install-needs.sh build guest guests
	@scripts/make-guest.sh
	swift build -c release --product vmheadless
	@scripts/test-guests.py

roms:
	@scripts/build-roms.sh

compare:
	@scripts/compare-roms-qemu.sh

compare-kvm:
	@scripts/compare-kvm-boot.sh

lockstep:
	@scripts/install-needs.sh build guest
	@scripts/make-guest.sh
	swift build -c release --product vmheadless
	@scripts/test-lockstep.sh

engine-switches:
	@scripts/test-engine-switch.py .build/release/vmheadless out/guest

bench:
	@bench/bench.sh

bench-boot:
	@bench/boot-time.sh

test-replay:
	@scripts/test-replay.py --reference .build/release/vmheadless out/guest
	@scripts/test-reverse.sh

bench-library:
	@scripts/install-needs.sh build bench
	swift build -c release --product library-bench
	@bench/unicorn/run.sh

clean:
	rm -rf .build out/guest out/roms out/test
