import Foundation
import FrontendKit

exit(HeadlessProgram.main(Array(CommandLine.arguments.dropFirst())))
