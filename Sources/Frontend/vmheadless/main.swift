import FrontendKit
print("vmheadless")
