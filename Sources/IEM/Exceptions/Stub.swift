extension Processor {
  mutating func deliver(_ fault: GuestFault) {}
  mutating func acceptInterrupt() {}
}
