import IEM

/// States and memory contents that cases start from: a case names one and what is different.
package struct BaseSet {
  package var states: [NativeState]
  package var images: [[UInt8]]

  /// - Parameter states: how many.
  package init(seed: UInt64, states count: Int) {
    var random = SeededRandom(seed: seed)
    states = (0..<count).map { _ in StateMaker.state(&random) }
    images = (0..<4).map { _ in StateMaker.memory(&random) }
  }

  package init(states: [NativeState], images: [[UInt8]]) {
    self.states = states
    self.images = images
  }

  package func image(_ base: Int) -> [UInt8] { images[base % images.count] }
}

/// Bytes put into the data pages.
package struct MemoryPatch: Equatable, Sendable {
  /// From the start of the data pages.
  package var offset: Int
  package var bytes: [UInt8]

  package init(offset: Int, bytes: [UInt8]) {
    self.offset = offset
    self.bytes = bytes
  }
}

/// One instruction and all that it starts from.
package struct OracleCase {
  package var mode: OracleMode
  package var bytes: [UInt8]
  /// Index in the `BaseSet`; gives the memory too.
  package var base: Int
  package var state: NativeState
  package var patches: [MemoryPatch] = []

  package init(
    mode: OracleMode, bytes: [UInt8], base: Int, state: NativeState,
    patches: [MemoryPatch] = []
  ) {
    self.mode = mode
    self.bytes = bytes
    self.base = base
    self.state = state
    self.state.selectors = mode.selectors
    self.patches = patches
  }

  package func memory(_ bases: BaseSet) -> [UInt8] {
    var memory = bases.image(base)
    apply(to: &memory)
    return memory
  }

  package func apply(to memory: inout [UInt8]) {
    for patch in patches {
      for (index, byte) in patch.bytes.enumerated()
      where memory.indices.contains(patch.offset + index) {
        memory[patch.offset + index] = byte
      }
    }
  }
}

/// What an instruction left.
package struct CaseResult {
  package var outcome: NativeOutcome
  package var state: NativeState
  package var memory: [UInt8]

  package init(outcome: NativeOutcome, state: NativeState, memory: [UInt8]) {
    self.outcome = outcome
    self.state = state
    self.memory = memory
  }
}
