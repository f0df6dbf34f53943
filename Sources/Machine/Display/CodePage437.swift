/// The character set of the PC's own fonts.
package enum CodePage437 {
  /// What a cell with this code shows; 0 and FFh are blanks as well.
  package static func character(_ code: UInt8) -> Character { characters[Int(code)] }

  private static let characters: [Character] = {
    let controls = " ☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼"
    let ascii = String(decoding: (0x20...0x7E).map { UInt8($0) }, as: UTF8.self) + "⌂"
    let accents = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»"
    let boxes = "░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
    let symbols = "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ "
    return Array(controls + ascii + accents + boxes + symbols)
  }()
}
