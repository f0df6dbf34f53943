#!/usr/bin/env python3
"""Compares IEM's disassembler with objdump and Zydis, in length and as far as possible in text.

  scripts/compare-disassembly.py                      200,000 random instructions, 64-bit
  scripts/compare-disassembly.py --mode 16 --count N --seed S
  scripts/compare-disassembly.py --elf /bin/bash      a program's .text section
  scripts/compare-disassembly.py --kernel out/guest/vmlinuz --limit 4000000
                                                      that of a Linux kernel image
  --with zydis                                        ZydisDisasm (zydis-tools) instead of objdump
  --short [--kernel …]                                all of it in seconds, against the known groups

--short compares random code in three modes with objdump and 64-bit code with Zydis, and fails on any
group of disagreements that scripts/disassembly-known.txt does not have; --write-known writes that file.
Other versions of the two than the file was made with are skipped. It prints "ok …", "FAILED …" or
"skipped …: why" for each.

Prints disagreements grouped by what they are about, with examples; docs/disassembly.md explains
them. Needs binutils, for --with zydis zydis-tools.
"""
import argparse
import collections
import gzip
import lzma
import os
import random
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# A chunk is 15 bytes of code and padding in which any disassembler falls into step again.
STRIDE = 32

PREFIX_WORDS = re.compile(
    r"^(?:rex(?:\.[wrxb]+)?|data16|data32|addr16|addr32|[cdefgs]s|repz|repnz|rep|bnd|notrack|lock"
    r"|xacquire|xrelease|\{[a-z0-9]+\}) (?=\S)")
STRING = re.compile(r"^(movs|cmps|stos|lods|scas|ins|outs) (.*)$")
LONE_PREFIXES = {"data16", "addr32", "addr16", "data32", "cs", "ds", "es", "ss", "fs", "gs",
                 "repz", "repnz", "lock", "bnd"}
COMPARISONS = "eq|lt|le|unord|neq|nlt|nle|ord"
ALIASES = {
    "movabs": "mov", "sal": "shl", "fwait": "wait", "icebp": "int1", "xlatb": "xlat",
    "pushfw": "pushf", "pushfd": "pushf", "pushfq": "pushf", "popfw": "popf", "popfd": "popf",
    "popfq": "popf", "pushaw": "pusha", "pushad": "pusha", "popaw": "popa", "popad": "popa",
    "iretw": "iret", "iretd": "iret", "iretq": "iret", "retfw": "retf", "retfd": "retf",
    "retfq": "retf", "retw": "ret", "lret": "retf", "ret": "ret", "enterw": "enter",
    "leavew": "leave", "callw": "call", "jmpw": "jmp", "sysretq": "sysret", "sysretd": "sysret",
    "sysexitq": "sysexit", "sysexitd": "sysexit", "pushw": "push", "popw": "pop",
    "pushq": "push", "popq": "pop", "ljmp": "jmp", "lcall": "call", "sldtw": "sldt",
    "loopw": "loop", "loopel": "loope", "xchgl": "xchg",
}


def normal(text, mode=64):
    """A form in which two ways of writing one instruction are equal."""
    text = re.sub(r"\s+", " ", text.lower().split("#")[0].split("<")[0]).strip()
    text = text.replace(", ", ",")
    # Broadcasts and roundings of EVEX.
    text = re.sub(r"(word|dword|qword) bcst ", r"\1 ptr ", text)
    text = re.sub(r"\{1to\d+\}", "", text)
    text = text.replace(" {", "{")
    # An index that is none, and a RIP displacement as an unsigned number.
    text = re.sub(r"\+[re]iz\*[1248]", "", text)
    text = re.sub(r"\[([re]ip)\+0x(f{8}[0-9a-f]{8})\]",
                  lambda m: f"[{m[1]}-0x{(1 << 64) - int(m[2], 16):x}]", text)
    while PREFIX_WORDS.match(text):
        text = PREFIX_WORDS.sub("", text, count=1)
    match = STRING.match(text)
    if match and "xmm" not in text:
        size = re.search(r"(byte|word|dword|qword) ptr", match.group(2))
        if size:
            text = match.group(1) + size.group(1)[0]
    if text in ("nop", "xchg ax,ax", "xchg eax,eax"):
        return "nop"
    if text.startswith("xlat"):
        return "xlat"
    word, _, rest = text.partition(" ")
    word = re.sub("^([ls][gi]dt|push|pop)[dw]$", r"\1", ALIASES.get(word, word))
    if mode == 16 and re.match("j|loop|call", word) and re.match("0x[0-9a-f]+$", rest):
        rest = hex(int(rest, 16) & 0xFFFF)  # IP is 16 bits wide
    match = re.match(rf"^cmp({COMPARISONS})(ps|pd|ss|sd)$", word)
    if match:
        return f"cmp{match.group(2)} {rest}"
    if word in ("cmpps", "cmppd", "cmpss", "cmpsd"):
        rest = re.sub(r",0x[0-7]$", "", rest)
    return (word + " " + rest).strip()


CONDITION = re.compile(r"^(j|set|cmov)(nbe|nle|nl|nb|nz|na|ng|c|b|z|nae|nge|pe|po|nc)\b")
CONDITION_NAMES = {"nbe": "a", "nle": "g", "nl": "ge", "nb": "ae", "nz": "ne", "z": "e",
                   "na": "be", "ng": "le", "c": "b", "nae": "b", "nge": "l", "pe": "p", "po": "np",
                   "nc": "ae", "b": "b"}


def loose(text):
    """For Zydis: without what depends on the address, in objdump's names of conditions."""
    text = normal(text)
    text = CONDITION.sub(lambda match: match[1] + CONDITION_NAMES[match[2]], text)
    text = re.sub(r"0x0+([0-9a-f])", r"0x\1", text)
    text = re.sub(r"\b[decs]s:0x([0-9a-f]+)$|\[0x[0-9a-f]+\]", "[address]", text)
    text = re.sub(r"\[[re]ip[+-]0x[0-9a-f]+\]|\b([c-es]s:)?0x[0-9a-f]{5,}(?=,|$)|\bds:0x[0-9a-f]+",
                  "[address]", text)
    text = re.sub(r"([+-])0x0\]", "]", text).replace("*1]", "]").replace("*1+", "+")
    text = text.replace("*1-", "-")
    word, _, rest = text.partition(" ")
    if re.match("j|call|loop|xbegin", word) and "[" not in rest.replace("[address]", ""):
        rest = "target" if re.match(r"0x|\[address\]$", rest) else rest
    if word == "nop":
        return "nop"
    if word == "ret" and rest == "far":
        return "retf"
    rest = re.sub(r"([fg]s):\[0x([0-9a-f]+)\]", r"\1:0x\2", rest)
    rest = re.sub(r",0x1$", ",1", rest)
    rest = re.sub(r"(tbyte|xmmword|ymmword|zmmword|fword|byte) ptr (?=\[)", "", rest)
    return (word + " " + rest).strip()


def objdump(path, mode):
    machine = {16: "i8086", 32: "i386", 64: "i386:x86-64"}[mode]
    command = ["objdump", "-D", "-w", "-z", "-b", "binary", "-m", machine, "-M", "intel,intel64",
               "--insn-width=15", path]
    listing = {}
    for line in subprocess.run(command, capture_output=True, text=True).stdout.splitlines():
        fields = line.split("\t")
        if len(fields) >= 3 and fields[0].strip().endswith(":"):
            offset = int(fields[0].strip()[:-1], 16)
            listing[offset] = (len(fields[1].split()), fields[2].strip())
    return listing


# Between two instructions for Zydis, which prints text only: padding in which any decoder falls into
# step again, and MOV R15 with a number of its own. 64-bit code only.
PADDING = b"\x90" * 15
MARKER = b"\x49\xbf%s\x5a\x5a\x5a\x5a"
MARKER_TEXT = re.compile(r"mov r15, 0x5a5a5a5a([0-9a-f]{8})$")


def zydis(code, mine):
    """The instructions of our listing, each alone. A length that differs shows in the padding."""
    offsets = [offset for offset in mine if mine[offset][0] > 0]
    blob = bytearray()
    for number, offset in enumerate(offsets):
        blob += MARKER % number.to_bytes(4, "little")
        # What is bad here has no length; what follows decides what Zydis makes of it.
        length = 15 if "(bad)" in mine[offset][1] else mine[offset][0]
        blob += code[offset:offset + length] + PADDING
    with tempfile.NamedTemporaryFile() as file:
        file.write(blob)
        file.flush()
        text = subprocess.run(["ZydisDisasm", "-64", file.name], capture_output=True,
                              text=True).stdout
    listing, present = {}, []
    current = None

    def finish():
        if current is not None and present:
            same = len(present) == 16 and all(line == "nop" for line in present[1:])
            offset = offsets[current]
            listing[offset] = (mine[offset][0] if same else -1, present[0])

    for line in text.splitlines():
        line = re.sub(r"\b[decs]s:(?=\[)", "", line.strip().lower())
        match = MARKER_TEXT.match(line)
        if match:
            finish()
            current, present = int(match.group(1), 16), []
        else:
            present.append(line)
    finish()
    return listing


def kernel_text(path, limit):
    """The .text section of a bzImage: the payload by its compression's magic number, then ELF."""
    with open(path, "rb") as file:
        image = file.read()
    for magic, unpack in ((b"\xfd7zXZ\x00", lambda data: lzma.LZMADecompressor().decompress(data)),
                          (b"\x1f\x8b\x08", gzip.decompress)):
        start = image.find(magic)
        while start >= 0:
            try:
                elf = unpack(image[start:])
            except (OSError, lzma.LZMAError, EOFError):
                elf = b""
            if elf[:4] == b"\x7fELF":
                with tempfile.TemporaryDirectory() as folder:
                    vmlinux, text = os.path.join(folder, "vmlinux"), os.path.join(folder, "text")
                    with open(vmlinux, "wb") as file:
                        file.write(elf)
                    subprocess.run(["objcopy", "-O", "binary", "-j", ".text", vmlinux, text],
                                   check=True)
                    with open(text, "rb") as file:
                        return file.read(limit)
            start = image.find(magic, start + 1)
    sys.exit(f"{path} is no kernel image whose compression this script knows")


def ours(path, mode, stride):
    output = path + ".list"
    program = os.environ.get("ORACLE", os.path.join(ROOT, ".build/release/iem-oracle"))
    if not os.path.exists(program):
        sys.exit(f"{program} is not there: build it first (swift build -c release)")
    subprocess.run([program, "disassemble", path, output, "--mode", str(mode), "--stride",
                    str(stride)], check=True)
    listing = {}
    with open(output) as lines:
        for line in lines:
            offset, length, text = line.rstrip("\n").split("\t")
            listing[int(offset, 16)] = (int(length), text)
    return listing


def random_code(count, seed, mode):
    generator = random.Random(seed)
    chunks = []
    for _ in range(count):
        code = bytearray(generator.randbytes(15))
        kind = generator.randrange(10)
        if kind == 0:
            code[0] = 0x0F
        elif kind == 1:
            code[0:2] = bytes([0x66, 0x0F])
        elif kind == 2:
            code[0:2] = bytes([generator.choice([0xF2, 0xF3]), 0x0F])
        elif kind == 3 and mode == 64:
            code[0] = 0x48
        elif kind == 4:
            code[0:2] = bytes([0x0F, generator.choice([0x38, 0x3A])])
        elif kind == 5:
            code[0:3] = bytes([0x66, 0x0F, generator.choice([0x38, 0x3A])])
        elif kind == 6:  # EVEX: maps 1 to 3, the fixed bits right
            code[0:4] = bytes([0x62, (code[1] & 0xF0) | generator.choice([1, 2, 3]), code[2] | 4,
                               code[3]])
        elif kind == 7:
            code[0:2] = bytes([0xC4, (code[1] & 0xE0) | generator.choice([1, 2, 3])])
        elif kind == 8:
            code[0] = 0xC5
        chunks.append(bytes(code) + b"\x90" * (STRIDE - 15))
    return b"".join(chunks)


# Less of an agreement than this is no comparison, whatever the groups are called.
LEAST_SAME = 0.95
KNOWN = os.path.join(ROOT, "scripts", "disassembly-known.txt")
SHORT_COUNT, SHORT_SEED, SHORT_KERNEL = 20_000, 9, 400_000


def version(tool):
    """As the known groups were made with; None when the tool is not there."""
    try:
        text = subprocess.run(["objdump", "--version"] if tool == "objdump" else
                              ["dpkg-query", "-W", "-f", "${Version}", "zydis-tools"],
                              capture_output=True, text=True).stdout
        if tool == "zydis":
            subprocess.run(["ZydisDisasm"], capture_output=True)
    except FileNotFoundError:
        return None
    match = re.search(r"\d+\.\d+", text.splitlines()[0] if text else "")
    return match[0] if match else None


def read_known():
    versions, known = {}, collections.defaultdict(set)
    with open(KNOWN, encoding="utf-8") as file:
        for line in file:
            fields = [field.strip() for field in line.split("|")]
            if line.startswith("#") or len(fields) != 2:
                continue
            if fields[0] == "version":
                tool, number = fields[1].split()
                versions[tool] = number
            else:
                known[fields[0]].add(fields[1])
    return versions, known


def short(kernel, write):
    """Every comparison in its short form. Status: 1 when a group is new."""
    runs = [("objdump", mode, None) for mode in (64, 32, 16)] + [("zydis", 64, None)]
    if kernel:
        runs.append(("objdump", 64, kernel))
    versions, known = ({}, {}) if write else read_known()
    lines, status = [], 0
    for tool, mode, image in runs:
        name = f"{tool}, {'a kernel' if image else f'random {mode}-bit code'}"
        number = version(tool)
        if number is None:
            print(f"skipped disassembly, {name}: {tool} is not installed")
            continue
        if not write and versions.get(tool) != number:
            print(f"skipped disassembly, {name}: version {number}, the known groups are "
                  f"{versions.get(tool)}'s")
            continue
        code = kernel_text(image, SHORT_KERNEL) if image else random_code(
            SHORT_COUNT, SHORT_SEED, mode)
        compared, same, groups = compare(code, mode, 0 if image else STRIDE, tool, True)
        section = f"{tool} {mode}"
        lines += [f"{section} | {group}" for group in sorted(groups)]
        new = [] if write else sorted(set(groups) - known[section])
        wanted = 1000 if image else SHORT_COUNT
        few = not write and (compared < wanted or same < LEAST_SAME * compared)
        print(f"{'FAILED' if new or few else 'ok'} disassembly, {name}: {compared} instructions, {same} "
              f"the same in length and text, {sum(map(len, groups.values()))} in known groups")
        if few:
            status = 1
            print(f"    too few: at least {wanted} instructions and {LEAST_SAME:.0%} the same")
        for group in new:
            status = 1
            for offset, text, their_text in groups[group][:2]:
                print(f"    {group}: {code[offset:offset + 15].hex()}  {text}  |  {their_text}")
    if write:
        with open(KNOWN, "w", encoding="utf-8") as file:
            file.write("# Groups of disagreements with other disassemblers, as "
                       "scripts/compare-disassembly.py\n# --short finds them; docs/disassembly.md "
                       "explains them. Tool and mode | group.\n")
            for tool in ("objdump", "zydis"):
                file.write(f"version | {tool} {version(tool)}\n")
            file.write("\n".join(sorted(set(lines))) + "\n")
    return status


def compare(code, mode, stride, other, list_text):
    """Instructions compared, those that are the same, and the rest by group."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "code")
        with open(path, "wb") as file:
            file.write(code)
        mine = ours(path, mode, stride)
        theirs = objdump(path, mode) if other == "objdump" else zydis(code, mine)

    groups = collections.defaultdict(list)
    compared = same_text = 0
    for offset in sorted(mine):
        if offset not in theirs:
            groups[f"not an instruction start in {other}"].append((offset, "", ""))
            continue
        compared += 1
        (length, text), (their_length, their_text) = mine[offset], theirs[offset]
        bad, their_bad = "(bad)" in text, "(bad)" in their_text or their_text.startswith((".byte", "db "))
        example = (offset, text, their_text)
        if re.match(r"rex(\.[wrxb]+)?$", their_text.lower()) or their_text in LONE_PREFIXES:
            continue  # objdump shows a REX before another prefix as an instruction of its own
        word = normal(their_text if not their_bad else text).split(" ")[0]
        if bad and their_bad:
            same_text += 1
        elif bad:
            groups[f"bad here, {other}: {word}"].append(example)
        elif their_bad:
            groups[f"bad in {other}, here: {word}"].append(example)
        elif length != their_length:
            groups[f"length: {word}"].append(example)
        elif (loose(text) == loose(their_text) if other == "zydis"
              else normal(text, mode) == normal(their_text, mode)):
            same_text += 1
        elif list_text:
            groups[f"text: {word}"].append(example)
        else:
            groups["text (list with --text)"].append(example)
    return compared, same_text, groups


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--mode", type=int, choices=[16, 32, 64], default=64)
    arguments.add_argument("--count", type=int, default=200_000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--elf", help="compare the .text section of this program instead")
    arguments.add_argument("--kernel", help="compare the code of this Linux kernel image instead")
    arguments.add_argument("--limit", type=int, default=1 << 20,
                           help="bytes of the kernel's code (1 MiB)")
    arguments.add_argument("--with", dest="other", choices=["objdump", "zydis"],
                           default="objdump", help="the disassembler to compare with")
    arguments.add_argument("--examples", type=int, default=2)
    arguments.add_argument("--text", action="store_true", help="list text differences, too")
    arguments.add_argument("--short", action="store_true", help="in seconds, against known groups")
    arguments.add_argument("--write-known", action="store_true", help="write the known groups")
    options = arguments.parse_args()
    if options.other == "zydis" and options.mode != 64:
        arguments.error("--with zydis is for 64-bit code")

    if options.short or options.write_known:
        sys.exit(short(options.kernel, options.write_known))
    if options.elf:
        with tempfile.NamedTemporaryFile() as file:
            subprocess.run(["objcopy", "-O", "binary", "-j", ".text", options.elf, file.name],
                           check=True)
            code, stride = file.read(), 0
    elif options.kernel:
        code, stride = kernel_text(options.kernel, options.limit), 0
    else:
        code, stride = random_code(options.count, options.seed, options.mode), STRIDE
    compared, same_text, groups = compare(code, options.mode, stride, options.other, options.text)
    print(f"{compared} instructions, {same_text} the same in length and text")
    for name in sorted(groups, key=lambda name: (-len(groups[name]), name)):
        print(f"{len(groups[name]):7} {name}")
        for offset, text, their_text in groups[name][:options.examples]:
            code_bytes = code[offset:offset + 15].hex()
            print(f"          {code_bytes}  {text}  |  {re.sub(' +', ' ', their_text)}")


main()
