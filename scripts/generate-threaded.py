#!/usr/bin/env python3
"""Writes Sources/IEM/Execution/Threaded/OperationTables*.swift.

A C function pointer cannot be made from a generic function, so each specialisation of the threaded
tier's operations needs a function of its own. This lists them; what they do is in the generic
functions. Vector instructions are taken from the instruction table's own rows. Run it from the top
of the repository after changing a list or such a row.

The functions are `@inline(__always)`, so that the C function is the whole operation: of a closure
the compiler makes two functions, the C one with nothing but a jump to the other.
"""

import glob
import itertools
import os
import re

WIDTHS = ["UInt8", "UInt16", "UInt32", "UInt64"]
WIDE = WIDTHS[1:]
LONG = WIDTHS[2:]
FORMS = ["BaseOnly", "BaseIndex", "AnyAddress"]
BINARY = ["Add", "Or", "AddWithCarry", "SubtractWithBorrow", "And", "Subtract", "Xor"]
COMPARE = ["Subtract", "And"]
PLAIN = ["Add", "Or", "And", "Subtract", "Xor"]
PLAIN_SHIFT = ["ShiftLeft", "ShiftRight", "ShiftRightArithmetic", "RotateLeft", "RotateRight"]
UNARY = ["IncrementValue", "DecrementValue", "NegateValue", "NotValue"]
SHIFT = ["QuickRotateLeft", "QuickRotateRight", "QuickShiftLeft", "QuickShiftRight",
         "QuickShiftArithmetic"]
DIVISION = ["QuickDivide", "QuickDivideSigned"]
CONDITIONS = [
    "IfO", "IfNO", "IfB", "IfNB", "IfZ", "IfNZ", "IfBE", "IfNBE",
    "IfS", "IfNS", "IfP", "IfNP", "IfL", "IfNL", "IfLE", "IfNLE",
]
# What programs ask after a comparison with memory, and after TEST of it.
COMPARE_CONDITIONS = [c for c in CONDITIONS if c[2:].lstrip("N") not in ("O", "P")]
TEST_CONDITIONS = ["IfZ", "IfNZ", "IfS", "IfNS"]
SOURCES = ["AnyFlags", "AfterSubtract", "AfterLogic"]
STACKS = [("UInt16", "SegmentStack"), ("UInt32", "SegmentStack"), ("UInt64", "LongStack")]
EXTENSIONS = [
    (e, s, d)
    for e in ("ZeroExtension", "SignExtension")
    for s, d in (
        ("UInt8", "UInt16"), ("UInt8", "UInt32"), ("UInt8", "UInt64"),
        ("UInt16", "UInt32"), ("UInt16", "UInt64"), ("UInt32", "UInt64"),
    )
]
FORMATS = ["Binary32", "Binary64"]
FLOAT = ["HostAdd", "HostMultiply", "HostSubtract", "HostDivide", "HostMinimum", "HostMaximum",
         "HostSquareRoot"]
# Of lanes only, after the others.
FLOAT_LANES = FLOAT + ["HostPairs<HostAdd>", "HostPairs<HostSubtract>", "HostAddSubtract"]
ENCODINGS = ["LegacyForm", "VEXForm"]
FLAGS = ["WithFlags", "WithoutFlags"]
COUNTS = ["BitScanForward", "BitScanReverse", "TrailingZeroCount", "LeadingZeroCount",
          "PopulationCount"]
LOWEST = ["ResetLowestBit", "MaskToLowestBit", "IsolateLowestBit"]
FIELDS = ["AndNot", "BitFieldExtract", "ZeroHighBits"]
PLAIN_FIELDS = ["ShiftLeftNoFlags", "ShiftArithmeticNoFlags", "ShiftRightNoFlags", "DepositBits",
                "ExtractBits"]
# The operand that may be memory is the last one of these.
MEMORY_LAST = ["AndNot", "DepositBits", "ExtractBits"]
TESTS = ["TestAll", "TestSingles", "TestDoubles"]
SIGNED = ["UInt8", "UInt32", "UInt64"]
ALIGNMENT = ["Aligned", "Unaligned"]
LENGTHS = ["OneLane", "TwoLanes"]
PLACES = ["Factor", "Addend"]
POPS = ["PopNone", "PopOne", "PopTwo"]
X87 = ["X87FastAdd", "X87FastMultiply", "X87FastSubtract", "X87FastReversed<X87FastSubtract>",
       "X87FastDivide", "X87FastReversed<X87FastDivide>"]
X87_FORMATS = ["X87FastFloat<Binary32>", "X87FastFloat<Binary64>", "X87FastInteger<UInt16>", "X87FastInteger<UInt32>",
               "X87FastInteger<UInt64>"]
X87_STORES = ["X87FastStoreFloat<Binary32>", "X87FastStoreFloat<Binary64>"] + [
    f"X87FastStoreInteger<{width}>" for width in ("UInt16", "UInt32", "UInt64")]


# Immediates of PSHUFD, and of SHUFPS with one register, that are operations of their own.
FIXED = [0x00, 0x55, 0xAA, 0xFF, 0x4E, 0xB1, 0x1B, 0x44, 0xEE, 0xE5, 0xF5, 0xA0, 0x39, 0x93, 0xD8,
         0x88, 0xDD, 0xE6]


def rows(shape, operands, folder="SSE"):
    """(row, type) of the rows with this shape and these operands."""
    found = []
    for path in sorted(glob.glob(f"Sources/IEM/Instructions/{folder}/*Table.swift")):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        for row, kind in re.findall(
                r'Encoding\(\s*"[^"]+",\s*"(\w+ [^"]+)"[^{]*\{\s*plain\(' + shape
                + r"<(.*)>\.self", text):
            if re.fullmatch(r"\w+ " + operands, row):
                found.append((row, kind))
    return found


LANES = rows("SSEPacked", "Vdq,Wdq(,Ib)?")
LANE_SHIFTS = rows("SSEShift", "Vdq,Wdq")
LANE_SHIFTS_BY = rows("SSEShiftImmediate", "Udq,Ib")


FIXED_SHUFFLES = [("", f"FixedShuffle<Control{control}>") for control in FIXED]
VEX_LANES = rows("AVXPacked", "(Vx|Vdq|Vqq),(Hx|Hdq|Hqq),(Wx|Wdq|Wqq)(,Ib)?", "AVX")
VEX_UNARY = rows("AVXUnary", "(Vx|Vdq|Vqq),(Wx|Wdq|Wqq)(,Ib)?", "AVX")
VEX_SHIFTS = rows("AVXShift", "(Vx|Vdq|Vqq),(Hx|Hdq|Hqq),W[a-z]+", "AVX")
VEX_SHIFTS_BY = rows("AVXShiftImmediate", "(Hx|Hdq|Hqq),(Ux|Udq|Uqq),Ib", "AVX")


# One source of any width: legacy and VEX together.
WIDENING = [(row, f"Widen<{types}>") for row, types in
            rows("SSEWiden", "V[a-z]+,W[a-z]+") + rows("AVXWiden", "V[a-z]+,W[a-z]+", "AVX")]
CONVERSIONS = [row for row in
               rows("SSEConvert", "Vdq,W[a-z]+") + rows("AVXConvert", "V[a-z]+,W[a-z]+", "AVX")
               if "Half" not in row[1]]
PACKED = WIDENING + CONVERSIONS + [
    ("MOVDDUP Vdq,Wq", "DuplicateQuadword"), ("VMOVDDUP Vdq,Wq", "DuplicateQuadword"),
    ("ROUNDPS Vdq,Wdq,Ib", "RoundElements<Binary32>"),
    ("ROUNDPD Vdq,Wdq,Ib", "RoundElements<Binary64>"),
    ("VROUNDPS Vx,Wx,Ib", "RoundElements<Binary32>"),
    ("VROUNDPD Vx,Wx,Ib", "RoundElements<Binary64>"),
]
VEX_CONVERT = rows("AVXConvertScalar", "Vdq,Hdq,[WE][a-z]+", "AVX")
# Of legacy instructions those that truncate have operations of their own.
TO_GENERAL = [row for row in rows("SSEConvertToGeneral", "G[a-z],W[a-z]+")
              if "Truncating" not in row[1]]
TO_GENERAL += rows("AVXConvertToGeneral", "G[a-z],W[a-z]+", "AVX")


def kinds(found):
    """The different types, in order: rows may share one."""
    return list(dict.fromkeys(kind for _, kind in found))


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
        ("byteSwapR", ["long"], [LONG]),
        ("convertAccumulator", ["wide"],
         [[("UInt8", "UInt16"), ("UInt16", "UInt32"), ("UInt32", "UInt64")]]),
        ("convertToDouble", ["wide"], [WIDE]),
        ("setConditionR", ["source", "condition"], [SOURCES, CONDITIONS]),
        ("setConditionM", ["condition", "form"], [CONDITIONS, FORMS]),
        ("conditionalMoveRR", ["source", "condition", "wide"], [SOURCES, CONDITIONS, WIDE]),
        ("conditionalMoveRM", ["condition", "wide", "form"], [CONDITIONS, WIDE[1:], FORMS]),
    ],
    "OperationTables+Binary.swift": [
        ("binaryRR", ["operation", "width"], [BINARY, WIDTHS]),
        ("binaryRI", ["operation", "width"], [BINARY, WIDTHS]),
        ("binaryRM", ["operation", "width", "form"], [BINARY, WIDTHS, FORMS]),
        ("binaryMR", ["operation", "width", "form"], [BINARY, WIDTHS, FORMS]),
        ("binaryMI", ["operation", "width", "form"], [BINARY, WIDTHS, FORMS]),
        ("plainRR", ["operation", "width"], [PLAIN, WIDTHS]),
        ("plainRI", ["operation", "width"], [PLAIN + PLAIN_SHIFT, WIDTHS]),
        ("plainRM", ["operation", "long", "form"], [PLAIN, LONG, FORMS]),
    ],
    "OperationTables+Pairs.swift": [
        ("copyCopyRR", ["long"], [LONG]),
        ("copyPlainRR", ["operation", "long"], [PLAIN, LONG]),
        ("copyPlainRI", ["operation", "long"], [PLAIN + PLAIN_SHIFT, LONG]),
        ("plainPairRR", ["operation", "other", "long"], [PLAIN, PLAIN, LONG]),
        ("plainPairRI", ["operation", "other", "long"], [PLAIN + PLAIN_SHIFT, PLAIN, LONG]),
    ],
    "OperationTables+Compare.swift": [
        ("compareRR", ["operation", "width"], [COMPARE, WIDTHS]),
        ("compareRI", ["operation", "width"], [COMPARE, WIDTHS]),
        ("compareRM", ["operation", "width", "form"], [COMPARE, WIDTHS, FORMS]),
        ("compareMR", ["operation", "width", "form"], [COMPARE, WIDTHS, FORMS]),
        ("compareMI", ["operation", "width", "form"], [COMPARE, WIDTHS, FORMS]),
        ("unaryR", ["operation", "width"], [UNARY, WIDTHS]),
        ("unaryM", ["operation", "width", "form"], [UNARY, WIDTHS, FORMS]),
        ("exchangeMR", ["width", "form"], [WIDTHS, FORMS]),
        ("exchangeAddMR", ["width", "form"], [WIDTHS, FORMS]),
        ("compareExchangeMR", ["width", "form"], [WIDTHS, FORMS]),
    ],
    "OperationTables+Shifts.swift": [
        ("shiftRI", ["operation", "width"], [SHIFT, WIDTHS]),
        ("shiftRC", ["operation", "width"], [SHIFT, WIDTHS]),
        ("shiftMI", ["operation", "width", "form"], [SHIFT, WIDTHS, FORMS]),
        ("multiplyRR", ["wide"], [WIDE]),
        ("multiplyRI", ["wide"], [WIDE]),
        ("multiplyRM", ["wide", "form"], [WIDE, FORMS]),
        ("plainMultiplyRI", ["wide"], [WIDE]),
        ("multiplyWide", ["width"], [WIDTHS]),
        ("divideR", ["operation", "width", "flags"],
         [DIVISION, WIDTHS, ["WithFlags", "WithoutFlags"]]),
        ("divideM", ["operation", "width", "form"], [DIVISION, WIDTHS, FORMS]),
        ("bitTestRI", ["wide"], [WIDE]),
        ("bitTestRR", ["wide"], [WIDE]),
        ("bitTestMI", ["wide", "form"], [WIDE, FORMS]),
    ],
    "OperationTables+Bits.swift": [
        ("bitCountRR", ["operation", "wide", "flags"], [COUNTS, WIDE, FLAGS]),
        ("bitCountRM", ["operation", "wide", "flags"], [COUNTS, WIDE, FLAGS]),
        ("bitCountRR", ["operation", "long", "flags"], [LOWEST, LONG, FLAGS], "lowestBitRR"),
        ("bitCountRM", ["operation", "long", "flags"], [LOWEST, LONG, FLAGS], "lowestBitRM"),
        ("bitFieldRR", ["operation", "long", "flags"], [FIELDS, LONG, FLAGS]),
        ("bitFieldRM", ["operation", "long", "flags"], [FIELDS, LONG, FLAGS]),
        ("bitFieldRR", ["operation", "long"], [PLAIN_FIELDS, LONG, FLAGS[1:]], "plainFieldRR"),
        ("bitFieldRM", ["operation", "long"], [PLAIN_FIELDS, LONG, FLAGS[1:]], "plainFieldRM"),
        ("rotateRightR", ["long"], [LONG]),
        ("rotateRightM", ["long"], [LONG]),
        ("multiplyNoFlagsR", ["long"], [LONG]),
        ("multiplyNoFlagsM", ["long"], [LONG]),
        ("addExtendedRR", ["carry", "long"], [["CarryChain", "OverflowChain"], LONG]),
        ("addExtendedRM", ["carry", "long"], [["CarryChain", "OverflowChain"], LONG]),
        ("loadSwapped", ["wide"], [WIDE]),
        ("storeSwapped", ["wide"], [WIDE]),
        ("checksumR", ["width"], [WIDTHS]),
        ("checksumM", ["width"], [WIDTHS]),
    ],
    "OperationTables+Branches.swift": [
        ("jumpIf", ["source", "condition"], [SOURCES, CONDITIONS]),
        ("jumpR", ["wide"], [WIDE]),
        ("jumpM", ["wide", "form"], [WIDE, FORMS]),
        ("callRelative", ["stack"], [STACKS]),
        ("callR", ["stack"], [STACKS]),
        ("callM", ["stack", "form"], [STACKS, FORMS]),
        ("returnNear", ["stack"], [STACKS]),
        ("pushR", ["stack"], [STACKS]),
        ("pushI", ["stack"], [STACKS]),
        ("pushM", ["form"], [FORMS]),
        ("popR", ["stack"], [STACKS]),
    ],
    "OperationTables+Fused.swift": [
        ("compareJumpRR", ["operation", "width", "condition"], [COMPARE, WIDTHS, CONDITIONS]),
        ("compareJumpRI", ["operation", "width", "condition"], [COMPARE, WIDTHS, CONDITIONS]),
        ("binaryJumpRR", ["operation", "long", "condition"],
         [["Add", "And", "Subtract"], LONG, TEST_CONDITIONS]),
        ("binaryJumpRI", ["operation", "long", "condition"],
         [["Add", "And", "Subtract"], LONG, TEST_CONDITIONS]),
        ("unaryJumpR", ["operation", "long", "condition"], [UNARY[:2], LONG, TEST_CONDITIONS]),
    ],
    "OperationTables+FusedMemory.swift": [
        ("compareJumpRM", ["width", "condition", "form"],
         [["Subtract"], WIDTHS, COMPARE_CONDITIONS, FORMS]),
        ("compareJumpMR", ["width", "condition", "form"],
         [["Subtract"], WIDTHS, COMPARE_CONDITIONS, FORMS]),
        ("compareJumpMI", ["width", "condition", "form"],
         [["Subtract"], WIDTHS, COMPARE_CONDITIONS, FORMS]),
        ("compareJumpMI", ["width", "condition", "form"],
         [["And"], WIDTHS, TEST_CONDITIONS, FORMS], "testJumpMI"),
    ],
    "OperationTables+Lanes.swift": [
        ("laneRR", ["operation"], [kinds(LANES + FIXED_SHUFFLES)]),
        ("laneThreeRR", ["operation"], [kinds(LANES + FIXED_SHUFFLES)]),
        ("laneRM", ["operation", "form"], [kinds(LANES), FORMS]),
        ("laneShiftRR", ["operation"], [kinds(LANE_SHIFTS)]),
        ("laneShiftRI", ["operation"], [kinds(LANE_SHIFTS_BY)]),
    ],
    "OperationTables+VEX.swift": [
        ("vexLaneRR", ["operation"], [kinds(VEX_LANES + VEX_UNARY)]),
        ("vexLaneRM", ["operation"], [kinds(VEX_LANES + VEX_UNARY)]),
        ("vexLaneShiftRR", ["operation"], [kinds(VEX_SHIFTS)]),
        ("vexLaneShiftRI", ["operation"], [kinds(VEX_SHIFTS_BY)]),
    ],
    "OperationTables+Forms.swift": [
        ("testRR", ["form", "mask"], [ENCODINGS, TESTS]),
        ("testRM", ["form", "mask"], [ENCODINGS, TESTS]),
        ("blendRR", ["form", "width"], [ENCODINGS, SIGNED]),
        ("blendRM", ["form", "width"], [ENCODINGS, SIGNED]),
        ("vexMaskedLoad", ["long"], [LONG]),
        ("vexMaskedStore", ["long"], [LONG]),
        ("insertElementR", ["form", "width"], [ENCODINGS, WIDTHS]),
        ("insertElementM", ["form", "width"], [ENCODINGS, WIDTHS]),
        ("extractElementR", ["form", "width"], [ENCODINGS, WIDTHS]),
        ("extractElementM", ["form", "width"], [ENCODINGS, WIDTHS]),
        ("insertSingleR", ["form"], [ENCODINGS]),
        ("insertSingleM", ["form"], [ENCODINGS]),
        ("vexGather", ["index", "long"], [["Int32", "Int64"], LONG]),
    ],
    "OperationTables+FormFloats.swift": [
        ("packedRR", ["form", "operation"], [ENCODINGS, kinds(PACKED)]),
        ("packedRM", ["form", "operation"], [ENCODINGS, kinds(PACKED)]),
        ("vexConvertRR", ["operation"], [kinds(VEX_CONVERT)]),
        ("vexConvertRM", ["operation"], [kinds(VEX_CONVERT)]),
        ("toGeneralRR", ["form", "operation"], [ENCODINGS, kinds(TO_GENERAL)]),
        ("toGeneralRM", ["form", "operation"], [ENCODINGS, kinds(TO_GENERAL)]),
        ("roundElementRR", ["form", "format"], [ENCODINGS, FORMATS]),
        ("roundElementRM", ["form", "format"], [ENCODINGS, FORMATS]),
    ],
    "OperationTables+VEXFloats.swift": [
        ("vexMoveRR", ["length"], [LENGTHS]),
        ("vexMoveRM", ["length", "alignment", "form"], [LENGTHS, ALIGNMENT, FORMS]),
        ("vexMoveMR", ["length", "alignment", "form"], [LENGTHS, ALIGNMENT, FORMS]),
        ("vexMergeRR", ["long"], [LONG]),
        ("vexElementRR", ["long"], [LONG]),
        ("vexElementRM", ["long", "form"], [LONG, FORMS]),
        ("vexElementMR", ["long", "form"], [LONG, FORMS]),
        ("vexElementToGeneral", ["long"], [LONG]),
        ("vexBroadcastRR", ["width"], [WIDTHS]),
        ("vexBroadcastRM", ["width"], [WIDTHS]),
        ("vexFloatRR", ["format", "operation"], [FORMATS, FLOAT_LANES]),
        ("vexFloatRM", ["format", "operation"], [FORMATS, FLOAT_LANES]),
        ("vexScalarRR", ["format", "operation"], [FORMATS, FLOAT]),
        ("vexScalarRM", ["format", "operation"], [FORMATS, FLOAT]),
        ("vexFusedRR", ["format"], [FORMATS]),
        ("vexFusedRM", ["format", "place"], [FORMATS, PLACES]),
        ("vexFusedScalarRR", ["format"], [FORMATS]),
        ("vexFusedScalarRM", ["format", "place"], [FORMATS, PLACES]),
        ("vexMaskRR", ["format"], [FORMATS]),
        ("vexMaskRM", ["format"], [FORMATS]),
        ("vexElementMaskRR", ["format"], [FORMATS]),
        ("vexElementMaskRM", ["format"], [FORMATS]),
        ("vexSigns", ["format"], [FORMATS]),
        ("vexCompareRR", ["format"], [FORMATS]),
        ("vexCompareRM", ["format"], [FORMATS]),
    ],
    "OperationTables+X87.swift": [
        ("x87Combine", ["operation", "pops"], [X87, POPS[:2]]),
        ("x87CombineM", ["operation", "format"], [X87, X87_FORMATS[:4]]),
        ("x87LoadM", ["format"], [X87_FORMATS]),
        ("x87StoreM", ["format", "pops", "rounding"],
         [X87_STORES, POPS[:2], ["Rounding", "Truncating"]]),
        ("x87StoreRegister", ["pops"], [POPS[:2]]),
        ("x87CompareR", ["pops"], [POPS]),
        ("x87CompareM", ["format", "pops"], [X87_FORMATS[:4], POPS[:2]]),
        ("x87CompareToFlags", ["pops"], [POPS[:2]]),
    ],
    "OperationTables+VectorMoves.swift": [
        ("moveLaneRM", ["alignment", "form"], [ALIGNMENT, FORMS]),
        ("moveLaneMR", ["alignment", "form"], [ALIGNMENT, FORMS]),
        ("moveElementRR", ["long"], [LONG]),
        ("moveElementZeroRR", ["long"], [LONG]),
        ("moveElementRM", ["long", "form"], [LONG, FORMS]),
        ("moveElementMR", ["long", "form"], [LONG, FORMS]),
        ("moveElementToGeneral", ["long"], [LONG]),
        ("moveHalfRM", ["form"], [FORMS]),
    ],
    "OperationTables+Floats.swift": [
        ("floatScalarRR", ["format", "operation"], [FORMATS, FLOAT]),
        ("floatScalarRM", ["format", "operation", "form"], [FORMATS, FLOAT, FORMS]),
        ("floatPackedRR", ["format", "operation"], [FORMATS, FLOAT_LANES]),
        ("floatPackedThreeRR", ["format", "operation"], [FORMATS, FLOAT_LANES]),
        ("floatPackedRM", ["format", "operation", "form"], [FORMATS, FLOAT_LANES, FORMS]),
        ("floatMaskRR", ["format"], [FORMATS]),
        ("floatMaskRM", ["format"], [FORMATS]),
        ("floatElementMaskRR", ["format"], [FORMATS]),
        ("floatElementMaskRM", ["format"], [FORMATS]),
        ("floatSigns", ["format"], [FORMATS]),
        ("floatCompareRR", ["format"], [FORMATS]),
        ("floatCompareRM", ["format", "form"], [FORMATS, FORMS]),
        ("floatFromR", ["format", "long"], [FORMATS, LONG]),
        ("floatFromM", ["format", "long", "form"], [FORMATS, LONG, FORMS]),
        ("floatToR", ["format", "long"], [FORMATS, LONG]),
        ("floatToM", ["format", "long", "form"], [FORMATS, LONG, FORMS]),
        ("floatWidenRM", ["form"], [FORMS]),
        ("floatNarrowRM", ["form"], [FORMS]),
    ],
}

HEADER = """// Written by scripts/generate-threaded.py; see there.
"""


def flat(choice):
    names = []
    for part in choice:
        names.extend(part if isinstance(part, tuple) else [part])
    return names


def table(name, parameters, lists, table_name=None):
    """The functions of a table, and the function that finds one."""
    table_name = table_name or name
    # A list that has no parameter has one value.
    named = [values for values in lists if len(values) > 1 or len(lists) == len(parameters)]
    index = ""
    for parameter, values in zip(parameters, named):
        index = parameter if not index else f"({index}) * {len(values)} + {parameter}"
    functions = []
    arguments = ", ".join(f"{parameter}: Int" for parameter in parameters)
    lines = [
        "extension OperationTable {",
        f"  static func {table_name}Function({arguments}) -> OperationFunction {{",
        f"    switch {index} {{",
    ]
    for number, choice in enumerate(itertools.product(*lists)):
        types = ", ".join(f"{t}.self" for t in flat(choice))
        own = f"{table_name}{number}"
        functions.append(
            f"@inline(__always) private func {own}(_ c: Core, _ o: Op) -> Op? {{\n"
            f"  {name}({types}, c, o)\n}}")
        lines.append(f"    case {number}: return {own}")
    lines.append("    default: return referenceOperation")
    lines += ["    }", "  }", "}"]
    return "\n".join(functions) + "\n\n" + "\n".join(lines), number + 1


def names(found, name, order=None):
    """From a row of the instruction table to the number of its operation."""
    order = order or kinds(found)
    lines = [f"extension OperationTable {{", f"  static let {name}: [String: UInt8] = ["]
    # 128 and 256 bits have rows of the same name.
    lines += [f'    "{row}": {order.index(kind)},' for row, kind in dict.fromkeys(found)]
    lines += ["  ]", "}"]
    return "\n".join(lines)


def fixed():
    """The operations of shuffles with a known immediate, and where they are."""
    order = kinds(LANES + FIXED_SHUFFLES)
    lines = []
    for control in FIXED:
        lines += [f"enum Control{control}: FixedControl {{",
                  "  @inline(__always) static var control: UInt8 { " + str(control) + " }", "}"]
    lines += ["", "extension OperationTable {",
              f"  static let doublewordShuffle = {order.index('ShuffleDoublewords')}",
              f"  static let singleShuffle = {order.index('ShuffleSingles')}",
              "  /// By immediate.", "  static let fixedShuffles: [UInt8: Int] = ["]
    lines += [f"    {control}: {order.index(f'FixedShuffle<Control{control}>')}," for control in FIXED]
    lines += ["  ]", "}"]
    return "\n".join(lines)


def memory_last():
    def numbers(values):
        return ", ".join(str(values.index(v)) for v in values if v in MEMORY_LAST)
    return ("extension OperationTable {\n"
            f"  static let bitFieldsWithMemoryLast: [Int] = [{numbers(FIELDS)}]\n"
            f"  static let plainFieldsWithMemoryLast: [Int] = [{numbers(PLAIN_FIELDS)}]\n}}")


def main():
    folder = "Sources/IEM/Execution/Threaded"
    total = 0
    for file, tables in FILES.items():
        parts = []
        for entry in tables:
            text, count = table(*entry)
            parts.append(text)
            total += count
        header = HEADER
        if file == "OperationTables+Lanes.swift":
            parts += [names(LANES, "laneRows"), names(LANE_SHIFTS, "laneShiftRows"),
                      names(LANE_SHIFTS_BY, "laneShiftByRows"), fixed()]
        if file == "OperationTables+VEX.swift":
            order = kinds(VEX_LANES + VEX_UNARY)
            parts += [names(VEX_LANES, "vexLaneRows", order), names(VEX_UNARY, "vexUnaryRows", order),
                      names(VEX_SHIFTS, "vexShiftRows"), names(VEX_SHIFTS_BY, "vexShiftByRows")]
        if file == "OperationTables+Bits.swift":
            parts.append(memory_last())
        if file == "OperationTables+FormFloats.swift":
            parts += [names(PACKED, "packedRows"), names(VEX_CONVERT, "vexConvertRows"),
                      names(TO_GENERAL, "toGeneralRows")]
        if file.endswith("Floats.swift") or file.endswith("X87.swift"):
            header += "import SoftFloat\n"
        with open(os.path.join(folder, file), "w", encoding="utf-8") as out:
            out.write(header + "\n" + "\n\n".join(parts) + "\n")
    print(f"{total} operations")


main()
