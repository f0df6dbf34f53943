import SoftFloat

extension InstructionTable {
  /// Fused multiply-add.
  static let evexFused: [Encoding] = [
    Encoding("EVEX.66.0F38.W0 96 /r", "VFMADDSUB132PS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary32, Order132, FusedAddSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 96 /r", "VFMADDSUB132PD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary64, Order132, FusedAddSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 97 /r", "VFMSUBADD132PS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary32, Order132, FusedSubtractAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 97 /r", "VFMSUBADD132PD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary64, Order132, FusedSubtractAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 98 /r", "VFMADD132PS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary32, Order132, FusedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 98 /r", "VFMADD132PD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary64, Order132, FusedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 99 /r", "VFMADD132SS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary32, Order132, FusedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 99 /r", "VFMADD132SD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary64, Order132, FusedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 9A /r", "VFMSUB132PS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary32, Order132, FusedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 9A /r", "VFMSUB132PD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary64, Order132, FusedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 9B /r", "VFMSUB132SS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary32, Order132, FusedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 9B /r", "VFMSUB132SD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary64, Order132, FusedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 9C /r", "VFNMADD132PS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary32, Order132, FusedNegatedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 9C /r", "VFNMADD132PD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary64, Order132, FusedNegatedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 9D /r", "VFNMADD132SS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary32, Order132, FusedNegatedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 9D /r", "VFNMADD132SD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary64, Order132, FusedNegatedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 9E /r", "VFNMSUB132PS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary32, Order132, FusedNegatedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 9E /r", "VFNMSUB132PD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary64, Order132, FusedNegatedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 9F /r", "VFNMSUB132SS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary32, Order132, FusedNegatedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 9F /r", "VFNMSUB132SD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary64, Order132, FusedNegatedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 A6 /r", "VFMADDSUB213PS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary32, Order213, FusedAddSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 A6 /r", "VFMADDSUB213PD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary64, Order213, FusedAddSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 A7 /r", "VFMSUBADD213PS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary32, Order213, FusedSubtractAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 A7 /r", "VFMSUBADD213PD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary64, Order213, FusedSubtractAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 A8 /r", "VFMADD213PS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary32, Order213, FusedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 A8 /r", "VFMADD213PD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary64, Order213, FusedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 A9 /r", "VFMADD213SS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary32, Order213, FusedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 A9 /r", "VFMADD213SD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary64, Order213, FusedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 AA /r", "VFMSUB213PS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary32, Order213, FusedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 AA /r", "VFMSUB213PD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary64, Order213, FusedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 AB /r", "VFMSUB213SS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary32, Order213, FusedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 AB /r", "VFMSUB213SD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary64, Order213, FusedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 AC /r", "VFNMADD213PS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary32, Order213, FusedNegatedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 AC /r", "VFNMADD213PD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary64, Order213, FusedNegatedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 AD /r", "VFNMADD213SS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary32, Order213, FusedNegatedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 AD /r", "VFNMADD213SD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary64, Order213, FusedNegatedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 AE /r", "VFNMSUB213PS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary32, Order213, FusedNegatedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 AE /r", "VFNMSUB213PD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary64, Order213, FusedNegatedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 AF /r", "VFNMSUB213SS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary32, Order213, FusedNegatedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 AF /r", "VFNMSUB213SD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary64, Order213, FusedNegatedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 B6 /r", "VFMADDSUB231PS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary32, Order231, FusedAddSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 B6 /r", "VFMADDSUB231PD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary64, Order231, FusedAddSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 B7 /r", "VFMSUBADD231PS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary32, Order231, FusedSubtractAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 B7 /r", "VFMSUBADD231PD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary64, Order231, FusedSubtractAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 B8 /r", "VFMADD231PS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary32, Order231, FusedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 B8 /r", "VFMADD231PD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary64, Order231, FusedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 B9 /r", "VFMADD231SS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary32, Order231, FusedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 B9 /r", "VFMADD231SD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary64, Order231, FusedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 BA /r", "VFMSUB231PS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary32, Order231, FusedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 BA /r", "VFMSUB231PD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary64, Order231, FusedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 BB /r", "VFMSUB231SS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary32, Order231, FusedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 BB /r", "VFMSUB231SD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary64, Order231, FusedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 BC /r", "VFNMADD231PS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary32, Order231, FusedNegatedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 BC /r", "VFNMADD231PD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary64, Order231, FusedNegatedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 BD /r", "VFNMADD231SS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary32, Order231, FusedNegatedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 BD /r", "VFNMADD231SD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary64, Order231, FusedNegatedAdd>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 BE /r", "VFNMSUB231PS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary32, Order231, FusedNegatedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 BE /r", "VFNMSUB231PD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFusedPacked<Binary64, Order231, FusedNegatedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 BF /r", "VFNMSUB231SS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary32, Order231, FusedNegatedSubtract>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 BF /r", "VFNMSUB231SD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFusedScalar<Binary64, Order231, FusedNegatedSubtract>.self, $0, $1)
    },
  ]
}
