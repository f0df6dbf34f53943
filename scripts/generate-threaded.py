#!/usr/bin/env python3
"""Writes Sources/IEM/Execution/Threaded/OperationTables*.swift.

A C function pointer cannot be made from a generic function, so each specialisation of the threaded
tier's operations needs a closure of its own. This lists them; what they do is in the generic
functions. Run it from the top of the repository after changing a list.
"""

import itertools
import os

WIDTHS = ["UInt8", "UInt16", "UInt32", "UInt64"]
WIDE = WIDTHS[1:]
FORMS = ["BaseOnly", "BaseIndex", "AnyAddress"]
LONG_FORMS = FORMS[:2]
BINARY = ["Add", "Or", "AddWithCarry", "SubtractWithBorrow", "And", "Subtract", "Xor"]
COMPARE = ["Subtract", "And"]
PLAIN = ["Add", "Or", "And", "Subtract", "Xor"]
PLAIN_SHIFT = ["ShiftLeft", "ShiftRight", "ShiftRightArithmetic"]
UNARY = ["IncrementValue", "DecrementValue", "NegateValue", "NotValue"]
SHIFT = ["RotateLeft", "RotateRight", "ShiftLeft", "ShiftRight", "ShiftRightArithmetic"]
CONDITIONS = [
    "IfO", "IfNO", "IfB", "IfNB", "IfZ", "IfNZ", "IfBE", "IfNBE",
    "IfS", "IfNS", "IfP", "IfNP", "IfL", "IfNL", "IfLE", "IfNLE",
]
STACKS = [("UInt16", "SegmentStack"), ("UInt32", "SegmentStack"), ("UInt64", "LongStack")]
EXTENSIONS = [
    (e, s, d)
    for e in ("ZeroExtension", "SignExtension")
    for s, d in (
        ("UInt8", "UInt16"), ("UInt8", "UInt32"), ("UInt8", "UInt64"),
        ("UInt16", "UInt32"), ("UInt16", "UInt64"), ("UInt32", "UInt64"),
    )
]

FILES = {
    "OperationTables+Moves.swift": [
        ("moveRR", ["width"], [WIDTHS]),
        ("moveRI", ["width"], [WIDTHS]),
        ("moveRM", ["width", "form"], [WIDTHS, FORMS]),
        ("moveMR", ["width", "form"], [WIDTHS, FORMS]),
        ("moveMI", ["width", "form"], [WIDTHS, FORMS]),
        ("extendRR", ["kind"], [EXTENSIONS]),
        ("extendRM", ["kind", "form"], [EXTENSIONS, FORMS]),
        ("leaBase", ["wide"], [WIDE]),
        ("leaIndex", ["wide"], [WIDE]),
        ("leaAny", ["wide"], [WIDE]),
        ("exchangeRR", ["width"], [WIDTHS]),
        ("convertAccumulator", ["wide"],
         [[("UInt8", "UInt16"), ("UInt16", "UInt32"), ("UInt32", "UInt64")]]),
        ("convertToDouble", ["wide"], [WIDE]),
        ("setConditionR", ["condition"], [CONDITIONS]),
        ("conditionalMoveRR", ["condition", "wide"], [CONDITIONS, WIDE]),
        ("conditionalMoveRM", ["condition", "wide", "form"], [CONDITIONS, WIDE[1:], FORMS]),
    ],
    "OperationTables+Arithmetic.swift": [
        ("binaryRR", ["operation", "width"], [BINARY, WIDTHS]),
        ("binaryRI", ["operation", "width"], [BINARY, WIDTHS]),
        ("binaryRM", ["operation", "width", "form"], [BINARY, WIDTHS, FORMS]),
        ("binaryMR", ["operation", "width", "form"], [BINARY, WIDTHS, FORMS]),
        ("binaryMI", ["operation", "width", "form"], [BINARY, WIDTHS, FORMS]),
        ("compareRR", ["operation", "width"], [COMPARE, WIDTHS]),
        ("compareRI", ["operation", "width"], [COMPARE, WIDTHS]),
        ("compareRM", ["operation", "width", "form"], [COMPARE, WIDTHS, FORMS]),
        ("compareMR", ["operation", "width", "form"], [COMPARE, WIDTHS, FORMS]),
        ("compareMI", ["operation", "width", "form"], [COMPARE, WIDTHS, FORMS]),
        ("plainRR", ["operation", "width"], [PLAIN, WIDTHS]),
        ("plainRI", ["operation", "width"], [PLAIN + PLAIN_SHIFT, WIDTHS]),
        ("unaryR", ["operation", "width"], [UNARY, WIDTHS]),
        ("unaryM", ["operation", "width", "form"], [UNARY, WIDTHS, FORMS]),
        ("shiftRI", ["operation", "width"], [SHIFT, WIDTHS]),
        ("shiftRC", ["operation", "width"], [SHIFT, WIDTHS]),
        ("multiplyRR", ["wide"], [WIDE]),
        ("multiplyRI", ["wide"], [WIDE]),
        ("multiplyRM", ["wide", "form"], [WIDE, FORMS]),
        ("bitTestRI", ["wide"], [WIDE]),
        ("bitTestRR", ["wide"], [WIDE]),
    ],
    "OperationTables+Branches.swift": [
        ("jumpIf", ["condition"], [CONDITIONS]),
        ("compareJumpRR", ["operation", "width", "condition"], [COMPARE, WIDTHS, CONDITIONS]),
        ("compareJumpRI", ["operation", "width", "condition"], [COMPARE, WIDTHS, CONDITIONS]),
        ("jumpR", ["wide"], [WIDE]),
        ("jumpM", ["wide", "form"], [WIDE, FORMS]),
        ("callRelative", ["stack"], [STACKS]),
        ("callR", ["stack"], [STACKS]),
        ("callM", ["stack", "form"], [STACKS, FORMS]),
        ("returnNear", ["stack"], [STACKS]),
        ("pushR", ["stack"], [STACKS]),
        ("pushI", ["stack"], [STACKS]),
        ("popR", ["stack"], [STACKS]),
    ],
}

HEADER = """// Written by scripts/generate-threaded.py; see there.

extension OperationTable {"""


def flat(choice):
    names = []
    for part in choice:
        names.extend(part if isinstance(part, tuple) else [part])
    return names


def table(name, parameters, lists):
    index = ""
    for parameter, values in zip(parameters, lists):
        index = parameter if not index else f"({index}) * {len(values)} + {parameter}"
    arguments = ", ".join(f"{parameter}: Int" for parameter in parameters)
    lines = [f"  static func {name}Function({arguments}) -> OperationFunction {{", f"    switch {index} {{"]
    for number, choice in enumerate(itertools.product(*lists)):
        types = ", ".join(f"{t}.self" for t in flat(choice))
        lines.append(f"    case {number}: return {{ {name}({types}, $0, $1) }}")
    lines.append("    default: return referenceOperation")
    lines += ["    }", "  }"]
    return "\n".join(lines), number + 1


def main():
    folder = "Sources/IEM/Execution/Threaded"
    total = 0
    for file, tables in FILES.items():
        parts = []
        for entry in tables:
            text, count = table(*entry)
            parts.append(text)
            total += count
        with open(os.path.join(folder, file), "w") as out:
            out.write(HEADER + "\n" + "\n\n".join(parts) + "\n}\n")
    print(f"{total} operations")


main()
