#!/bin/sh
# Usage: make.sh BUILD_FOLDER, by way of "./dev screenshots". Makes the pictures of README.md,
# NOTEBOOKS.md and LOADING.md.
set -eu
build=$1
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# picture NAME FILE [options of eda-screenshot]
picture ()
{
  name=$1
  file=$2
  shift 2
  "$root/tests/widgets/with-display.sh" "$build/tests/widgets/eda-screenshot" \
    "$@" "$file" "$root/docs/images/$name.png" >/dev/null 2>"$scratch/errors" || {
    cat "$scratch/errors" >&2
    exit 1
  }
  printf 'docs/images/%s.png\n' "$name"
}

# Only the measurements, so that step 3 begins with a histogram.
cut -d, -f5-8 "$build/sample-data/penguins.csv" >"$scratch/penguins.csv"

samples=$build/sample-data
picture workbench-light "$samples/penguins.csv" --height 900 --scroll-to 4
picture workbench-dark "$samples/msleep.csv" --height 900 --scroll-to 4 --dark
picture step-2 "$samples/msleep.csv" --width 760 --height 1000 --scroll-to 2
picture step-3 "$scratch/penguins.csv" --width 760 --height 1000 --scroll-to 3
picture data-view "$samples/orders.csv" --height 560 --do show-data --do "filter:region = 'east' and price_eur > 20" \
  --do press:End --do press:Left --do press:bracketleft
picture step-6 "$samples/msleep.csv" --width 760 --height 1000 --scroll-to 6

# Twelve weeks of a made-up learner who never sees that a spread grows, on the Monday after.
"$build/tests/practice/learner/check-learner" --write "$scratch/history.db"
progress ()
{
  page=$1
  name=$2
  shift 2
  "$root/tests/widgets/with-display.sh" "$build/tests/widgets/eda-screenshot" --history "$scratch/history.db" \
    --now 2026-11-30T10:00:00.000Z --page "progress:$page" "$@" "$root/docs/images/$name.png" >/dev/null 2>"$scratch/errors" || {
    cat "$scratch/errors" >&2
    exit 1
  }
  printf 'docs/images/%s.png\n' "$name"
}
for colours in light dark; do
  dark=
  [ "$colours" = light ] || dark=--dark
  # shellcheck disable=SC2086 # no option, or one
  progress overview "progress-next-$colours" --width 900 --height 900 $dark
  # shellcheck disable=SC2086
  progress figures "progress-figures-$colours" --width 1320 --height 980 $dark
done

# A notebook over the penguins: notes and changes of the table between the steps.
cp "$samples/penguins.csv" "$scratch/penguins.csv"
cat >"$scratch/penguins.eda" <<'END'
---
eda: 1
data: penguins.csv
---

# Do bigger penguins have longer bills?
Chinstraps have long bills for their weight, so they are left out **at first**.

```eda filter
where: species != 'Chinstrap'
```

```eda derive
name: bill_ratio
as: bill_length_mm / bill_depth_mm
```

```eda shape
```

One column more; nothing is odd so far.

```eda missing
```

```eda distributions
```

```eda relationships
```

```eda categories
```

```eda outliers
```
END
picture notebook "$scratch/penguins.eda" --height 900

# Orders with a decimal comma, and here and there a quantity that is no number.
awk 'BEGIN {
  split ("North East South West", region, " ")
  print "order;day;region;postcode;price;quantity"
  for (i = 1; i <= 2000; i++) {
    a = (a * 1103515245 + 12345) % 2147483648
    day = sprintf ("2024-%02d-%02d", 1 + int (i / 170), 1 + int (a / 65536) % 28)
    quantity = i % 97 == 9 ? "on request" : 1 + int (a / 1048576) % 9
    printf "%d;%s;%s;%05d;%d,%02d;%s\n", 10000 + i, day, region[1 + int (a / 4096) % 4], \
      1000 + int (a / 32768), 2 + int (a / 262144) % 90, int (a / 8192) % 100, quantity
  }
}' >"$scratch/orders.csv"

# A pipe that does not end yet, so there is time to cancel.
mkdir "$scratch/pipe"
mkfifo "$scratch/pipe/orders.csv"
{
  cat "$scratch/orders.csv"
  sleep 1
  sed -n 2p "$scratch/orders.csv"
  sleep 10
} >"$scratch/pipe/orders.csv" &

small="--width 900 --height 560"
# shellcheck disable=SC2086 # several options
{
  picture load-1-first-rows "$scratch/orders.csv" $small --page loading
  picture load-2-cancelled "$scratch/pipe/orders.csv" $small --cancel-at 1
  picture load-3-delimiter "$scratch/orders.csv" $small --do import --do delimiter:,
  picture load-4-undone "$scratch/orders.csv" $small --do import --do delimiter:, --do undo
  picture load-5-type "$scratch/orders.csv" $small --do read-as:quantity:integer
  picture load-6-undone "$scratch/orders.csv" $small --do read-as:quantity:integer --do undo
}
