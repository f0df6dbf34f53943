#!/usr/bin/env bash
# Everything that must hold: builds, unit tests, generated files, test ROMs, guest boots.
# The last line sums up: "N passed, N failed, N skipped".
#
# SWIFT_TEST_FLAGS=...   more options for swift test
# FUZZ_SECONDS=60        how long instructions are compared with the host's processor
set -uo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$project_dir"

command -v swift >/dev/null || fail "swift is not in PATH (Swift 6.3 or newer is needed to build)"
scripts/install-needs.sh build test guest || say "Going on without what could not be installed."
mkdir -p out/test
passed=0 failed=0 skipped=0
# Said again at the end, where a log that is cut to its last lines still shows it.
failures=out/test/failures.txt
: >$failures

# step NAME COMMAND...: counts as one test.
step() {
  local name=$1
  shift
  echo "== $name"
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED $name" | tee -a $failures
  fi
}

step "release build" swift build -c release

echo "== unit tests"
log=out/test/swift-test.log
timeout 1500 swift test ${SWIFT_TEST_FLAGS:-} >$log 2>&1
status=$?
unit_passed=$(grep -cE '^[^ ]+ +Test .* passed after' $log)
unit_failed=$(grep -cE '^[^ ]+ +Test .* failed after' $log)
unit_skipped=$(grep -cE '^[^ ]+ +Test .* (skipped|was cancelled)' $log)
# The line about the whole run reads the same way.
grep -qE '^[^ ]+ +Test run with .* passed after' $log && unit_passed=$((unit_passed - 1))
grep -qE '^[^ ]+ +Test run with .* failed after' $log && unit_failed=$((unit_failed - 1))
# A build error or a crash has no line of its own.
[ $status -ne 0 ] && [ $unit_failed -eq 0 ] && unit_failed=1
# Success without tests is none.
if [ $unit_passed -le 0 ]; then
  unit_passed=0
  unit_failed=$((unit_failed + 1))
  echo "FAILED unit tests: none ran" | tee -a $failures
fi
echo "$unit_passed passed, $unit_failed failed, $unit_skipped skipped"
# Encodings, how many have vectors, how many cases ran; those of floating point under every setting.
grep -m1 '^vectors: ' $log
grep -m1 '^floating point: ' $log
if [ $status -ne 0 ]; then
  grep -E 'error:|recorded an issue|failed after|Fatal error|^[^ ]+ +Test run' $log | head -40
  grep -E 'error:|recorded an issue|Fatal error' $log | cut -c1-400 | head -12 >>$failures
  # What had begun and not ended: a test that hangs, or the one that brought all down.
  python3 scripts/unfinished-tests.py $log | head -8 >>$failures
  echo "The whole log: $log"
fi
passed=$((passed + unit_passed))
failed=$((failed + unit_failed))
skipped=$((skipped + unit_skipped))

echo "== live comparison with this host's processor"
fuzz_log=out/test/fuzz.log
# The same cases each time, so that a failure is the change's; make fuzz looks for new ones.
if .build/release/iem-oracle fuzz --seconds ${FUZZ_SECONDS:-60} --seed ${FUZZ_SEED:-2026} >$fuzz_log 2>&1; then
  grep '^floating point: ' $fuzz_log
  tail -1 $fuzz_log
  if grep -q '^fuzz: skipped' $fuzz_log; then
    skipped=$((skipped + 1))
  elif ! grep -qE '^fuzz: [1-9][0-9]* cases' $fuzz_log; then
    failed=$((failed + 1))
    echo "FAILED live comparison: nothing was compared" | tee -a $failures
  else
    passed=$((passed + 1))
  fi
else
  failed=$((failed + 1))
  echo "FAILED live comparison" | tee -a $failures
  tail -40 $fuzz_log | cut -c1-400
  tail -8 $fuzz_log | cut -c1-400 >>$failures
  echo "The whole log: $fuzz_log"
fi

step "generated files are up to date" scripts/embed-demo.sh --check

echo "== guests and test ROMs"
scripts/integration-test.sh | tee out/test/integration.log
summary=$(tail -1 out/test/integration.log)
if [[ $summary =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed,\ ([0-9]+)\ skipped$ ]]; then
  passed=$((passed + BASH_REMATCH[1]))
  failed=$((failed + BASH_REMATCH[2]))
  skipped=$((skipped + BASH_REMATCH[3]))
else
  failed=$((failed + 1))
fi
grep '^FAILED' out/test/integration.log | head -12 >>$failures

echo
[ -s $failures ] && cat $failures
# What did not run here, by name: nobody should have to guess.
grep -hE '^[^ ]+ +Test .* skipped' $log | sed 's/^[^ ]* */skipped /' | head -20
grep -h '^fuzz: skipped' $fuzz_log
grep -h '^skipped' out/test/integration.log
echo "$passed passed, $failed failed, $skipped skipped"
[ $failed -eq 0 ]
