/// What CPUID tells about a processor, and what the processor can do.
public struct CPUModel: Sendable {
  /// As given to `--cpu`.
  public var name: String
  /// Twelve characters, such as "AuthenticAMD".
  public var vendor: String
  /// Up to 48 characters.
  public var brand: String
  public var family: Int
  public var model: Int
  public var stepping: Int
  public var features: CPUFeatures
  /// MAXPHYADDR.
  public var physicalAddressBits: Int

  public init(
    name: String, vendor: String, brand: String, family: Int, model: Int, stepping: Int,
    physicalAddressBits: Int = 40, features: CPUFeatures
  ) {
    self.name = name
    self.vendor = vendor
    self.brand = brand
    self.family = family
    self.model = model
    self.stepping = stepping
    self.physicalAddressBits = physicalAddressBits
    self.features = features
  }

  /// CPUID.1:EAX, also in EDX after RESET.
  public var signature: UInt32 {
    let baseFamily = min(family, 15)
    let extendedFamily = family > 15 ? family - 15 : 0
    return UInt32(stepping & 15) | UInt32(model & 15) << 4 | UInt32(baseFamily) << 8
      | UInt32(model >> 4 & 15) << 16 | UInt32(extendedFamily) << 20
  }
}
