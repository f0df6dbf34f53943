import CSDL
import FrontendKit

print("vmsdl")
