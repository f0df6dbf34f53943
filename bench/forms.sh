#!/usr/bin/env bash
# Host time for single instructions: what the threaded tier makes of each of bench/forms.txt.
#
#   swift build -c release --product iem-bench && bench/forms.sh [reference] [PATTERN]
#
# Needs the GNU assembler. Lines of forms.txt are instructions in Intel syntax; RBX points at data,
# RSI is 24, XMM14 has small integers, XMM15 ones, XMM13 doubles, the others singles.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tier=()
if [ "${1:-}" = reference ]; then tier=(reference); shift; fi
grep -v '^#' bench/forms.txt | grep -e "${1:-.}" >"$work/list"
{
  echo '.intel_syntax noprefix'
  cat "$work/list"
} >"$work/list.s"
as --64 -al="$work/listing" -o /dev/null "$work/list.s"
# Columns of the listing: number, address, code, text; long code goes on without the others.
awk 'substr($0, 1, 4) ~ /^ *[0-9]+$/ && substr($0, 11, 1) != " " {
  part = substr($0, 11, 9); gsub(" ", "", part); code[$1 + 0] = code[$1 + 0] part
} END { for (n in code) print n, code[n] }' "$work/listing" | sort -n |
  while read -r number code; do
  printf '%s\t%s\n' "$(sed 's/../& /g' <<<"$code")" "$(sed -n "$((number - 1))p" "$work/list")"
done >"$work/code"
"${IEM_BENCH:-.build/release/iem-bench}" forms "${tier[@]}" <"$work/code"
