import CSDL
import Foundation
import FrontendKit
import Machine

/// The host's loudspeaker. The machine's thread hands samples over; the library plays them on a
/// thread of its own.
final class Loudspeaker: AudioSink, @unchecked Sendable {
  // Set once, before the machine runs.
  private let device: SDL_AudioDeviceID
  // The machine's thread only.
  private var nextFrame: UInt64 = .max

  private static let bytesPerFrame = 4
  /// Frames of silence that a sound begins with, against stutter: 40 ms.
  private static let cushion = 1_920
  /// Sound that waits for longer than a quarter of a second comes too late to be heard.
  private static let longestQueue = UInt32(12_000 * bytesPerFrame)
  private static let bufferFrames: UInt16 = 512

  /// Nil when the host has no sound.
  /// - Parameter isAskedFor: the user wants to know why.
  init?(isAskedFor: Bool) {
    // Left to itself, the library looks for sound with much noise on stderr.
    guard isAskedFor || Self.hostHasSound else { return nil }
    guard SDL_InitSubSystem(SDL_INIT_AUDIO) == 0 else {
      MachineSession.say("no sound: \(String(cString: SDL_GetError()))")
      return nil
    }
    var wanted = SDL_AudioSpec()
    wanted.freq = Int32(SoundMixer.framesPerSecond)
    wanted.format = SDL_AudioFormat(AUDIO_S16LSB)
    wanted.channels = 2
    wanted.samples = Self.bufferFrames
    device = SDL_OpenAudioDevice(nil, 0, &wanted, nil, 0)
    guard device != 0 else {
      MachineSession.say("no sound: \(String(cString: SDL_GetError()))")
      return nil
    }
    SDL_PauseAudioDevice(device, 0)
  }

  private static var hostHasSound: Bool {
    func value(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }
    if value("SDL_AUDIODRIVER") != nil || value("PULSE_SERVER") != nil { return true }
    let folder = value("XDG_RUNTIME_DIR") ?? "/run/user/\(getuid())"
    let places = ["/dev/snd/controlC0", "/dev/dsp", folder + "/pulse/native", folder + "/pipewire-0"]
    return places.contains { access($0, R_OK) == 0 }
  }

  func play(_ samples: UnsafeBufferPointer<Int16>, from frame: UInt64) {
    let queued = SDL_GetQueuedAudioSize(device)
    if frame != nextFrame || queued == 0 {
      let silence = [Int16](repeating: 0, count: 2 * Self.cushion)
      SDL_QueueAudio(device, silence, UInt32(silence.count * 2))
    }
    nextFrame = frame + UInt64(samples.count / 2)
    guard queued < Self.longestQueue else { return }
    SDL_QueueAudio(device, samples.baseAddress, UInt32(samples.count * 2))
  }
}
