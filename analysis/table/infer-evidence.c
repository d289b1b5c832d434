/* The evidence: what else a column could be, what is noteworthy about its values, and the
 * doubts that speak for text. */

#include "analysis/table/infer-private.h"

#include "analysis/result/format.h"

#include <math.h>
#include <string.h>

#define NEARLY 0.5 /* from this share on, cells that spoil a number column are named */
#define MIN_COMPACT 10         /* dates that need no word in the name of the column */
#define FIRST_COMPACT 19000101 /* the years of compact dates */
#define LAST_COMPACT 21001231

/* A cell that reads in both ways, or only in this one. */
typedef struct
{
  gsize       n_decided; /* cells that the other reader refuses */
  gboolean    differs;   /* a cell that both read, with different values */
  const char *example;   /* of the first of these, else of the second */
  gsize       length;
} Comparison;

/* All cells with both readers; cells that the first doesn't read are no matter. */
static Comparison
compare_readers (const EdaInferRequest *request,
                 const EdaReader       *reader,
                 const EdaReader       *other)
{
  Comparison   comparison = { 0 };
  EdaCellsIter iter;

  eda_cells_iter_init (&iter, request->cells);
  for (gsize row = 0; row < request->n_rows; row++)
    {
      EdaNumberFlags flags;
      const char    *text;
      gsize          length;
      double         value, value_other;
      gboolean       refused;

      eda_cells_iter_next (&iter, &text, &length);
      eda_parse_trim (&text, &length);
      if (length == 0 || !eda_reader_parse (reader, text, length, &value, &flags))
        continue;
      refused = !eda_reader_parse (other, text, length, &value_other, &flags);
      if ((refused && comparison.n_decided++ == 0)
          || (!refused && value != value_other && !comparison.differs
              && comparison.n_decided == 0))
        {
          comparison.example = text;
          comparison.length = length;
        }
      comparison.differs |= !refused && value != value_other;
    }
  return comparison;
}

static gboolean
is_date (const EdaReader *reader)
{
  return reader->storage == EDA_STORAGE_DATE || reader->storage == EDA_STORAGE_DATETIME;
}

/* The same layout with day and month changed; FALSE when there is none. */
static gboolean
find_other_order (const EdaReader *reader, EdaReader *other)
{
  *other = *reader;
  if (!is_date (reader))
    return FALSE;
  switch (reader->order)
    {
    case EDA_DATE_DMY:
      other->order = EDA_DATE_MDY;
      return TRUE;
    case EDA_DATE_MDY:
      other->order = EDA_DATE_DMY;
      return TRUE;
    case EDA_DATE_YMD_DMY:
      other->order = EDA_DATE_YMD_MDY;
      return TRUE;
    case EDA_DATE_YMD_MDY:
      other->order = EDA_DATE_YMD_DMY;
      return TRUE;
    case EDA_DATE_YMD:
    case EDA_DATE_COMPACT:
      break;
    }
  return FALSE;
}

/* Both orders read every date, with different days. */
static gboolean
is_order_ambiguous (const EdaInferRequest *request, const EdaReader *reader)
{
  EdaReader  other;
  Comparison comparison;

  if (!find_other_order (reader, &other))
    return FALSE;
  comparison = compare_readers (request, reader, &other);
  return comparison.n_decided == 0 && comparison.differs;
}

static void add_clause (GString *clauses, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add_clause (GString *clauses, const char *format, ...)
{
  va_list args;

  if (clauses->len > 0)
    g_string_append (clauses, "; ");
  va_start (args, format);
  g_string_append_vprintf (clauses, format, args);
  va_end (args);
}

static void
describe_order (const EdaInferRequest *request, const EdaReader *reader, GString *out)
{
  gboolean mixed = reader->order == EDA_DATE_YMD_DMY || reader->order == EDA_DATE_YMD_MDY;
  gboolean day = reader->order == EDA_DATE_DMY || reader->order == EDA_DATE_YMD_DMY;
  EdaReader  other;
  Comparison comparison;

  if (reader->order == EDA_DATE_COMPACT)
    add_clause (out, "written as eight digits");
  if (!find_other_order (reader, &other))
    return;
  if (mixed)
    add_clause (out,
                "written in two layouts: with the year first, and with the %s first",
                day ? "day" : "month");
  else
    add_clause (out, "written with the %s first", day ? "day" : "month");
  comparison = compare_readers (request, reader, &other);
  if (comparison.n_decided > 0)
    {
      g_autofree char *n = eda_format (EDA_ROLE_COUNT, (double)comparison.n_decided);
      g_autofree char *example = eda_infer_quote (comparison.example, comparison.length);

      g_string_append_printf (out, " (%s can only be read so, such as %s)", n, example);
    }
}

/* “1,234” may be 1234 and 1.234: can the whole column be read both ways? */
static gboolean
reads_with_both_marks (const EdaInferRequest *request,
                       const EdaReader       *reader,
                       Comparison            *comparison)
{
  EdaReader other = *reader;

  other.layout = (EdaNumberLayout){ reader->layout.thousands, reader->layout.decimal };
  *comparison = compare_readers (request, reader, &other);
  return comparison->n_decided == 0 && comparison->differs;
}

static void
describe_marks (const EdaInferRequest *request, const EdaReader *reader, GString *out)
{
  Comparison       comparison;
  g_autofree char *example = NULL;

  if (!reads_with_both_marks (request, reader, &comparison))
    return;
  example = eda_infer_quote (comparison.example, comparison.length);
  add_clause (out,
              "all values can also be read with a decimal %s: %s is ambiguous",
              reader->layout.thousands == ',' ? "comma" : "point",
              example);
}

/* All marks stand before three digits. */
static gboolean
may_mistake_marks (const EdaReaderOutcome *outcome)
{
  return outcome->n_grouped > 0
         || (outcome->n_mille > 0
             && outcome->n_mille + outcome->n_whole == outcome->n_present);
}

static void
describe_number_layout (const EdaInferRequest  *request,
                        const EdaReader        *reader,
                        const EdaReaderOutcome *outcome,
                        GString                *out)
{
  const char      *mark = reader->layout.thousands == ',' ? "commas" : "points";
  g_autofree char *n = eda_format (EDA_ROLE_COUNT, (double)outcome->n_unit);

  if (outcome->n_unit > 0 && outcome->n_unit == outcome->n_present)
    add_clause (out, "all with “%s”", outcome->unit);
  else if (outcome->n_unit > 0)
    add_clause (out, "%s of them with “%s”", n, outcome->unit);
  if (outcome->n_grouped > 0 && reader->amounts && outcome->n_unit == 0)
    add_clause (out, "with marks between thousands");
  else if (outcome->n_grouped > 0)
    add_clause (out, "%s are read as thousands marks", mark);
  else if (reader->layout.decimal == ',' && outcome->n_whole < outcome->n_present)
    add_clause (out, "with decimal commas");
  if (may_mistake_marks (outcome))
    describe_marks (request, reader, out);
}

char *
eda_infer_describe_layout (const EdaInferRequest  *request,
                           const EdaReader        *reader,
                           const EdaReaderOutcome *outcome)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *n = NULL;

  if (reader->storage == EDA_STORAGE_REAL)
    describe_number_layout (request, reader, outcome, out);
  if (is_date (reader))
    describe_order (request, reader, out);
  if (outcome->n_short_year > 0)
    add_clause (out, "years of two digits are those from 1969 to 2068");
  if (outcome->n_zone > 0)
    {
      n = eda_format (EDA_ROLE_COUNT, (double)outcome->n_zone);
      add_clause (out, "%s with a time zone, converted to UTC", n);
      if (outcome->n_zone < outcome->n_present)
        add_clause (out, "the others have none");
    }
  return out->len > 0 ? g_strdup (out->str) : NULL;
}

EdaReading
eda_infer_take_reading (const EdaInferRequest  *request,
                        const EdaReader        *reader,
                        const EdaReaderOutcome *outcome)
{
  Comparison comparison;

  return (EdaReading){
    .n_words = eda_infer_count_words (&outcome->missing),
    .n_unit = outcome->n_unit,
    .n_grouped = outcome->n_grouped,
    .n_short_year = outcome->n_short_year,
    .n_zone = outcome->n_zone,
    .two_marks = reader->storage == EDA_STORAGE_REAL && may_mistake_marks (outcome)
                 && reads_with_both_marks (request, reader, &comparison),
    .two_layouts
    = is_date (reader)
      && (reader->order == EDA_DATE_YMD_DMY || reader->order == EDA_DATE_YMD_MDY),
  };
}

static gboolean
is_sentinel (double x)
{
  static const double values[]
      = { -9, -99, -999, -9999, -99999, 99, 999, 9999, 99999, 888, 8888 };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (x == values[i])
      return TRUE;
  return FALSE;
}

gboolean
eda_infer_may_be_sentinel (double min, double max)
{
  return is_sentinel (min) || is_sentinel (max);
}

/* The least and the most of the values besides @x. */
static gsize
find_rest (const double numbers[], gsize n, double x, double *min, double *max)
{
  gsize count = 0;

  *min = INFINITY;
  *max = -INFINITY;
  for (gsize i = 0; i < n; i++)
    {
      if (numbers[i] == x)
        {
          count++;
          continue;
        }
      *min = numbers[i] < *min ? numbers[i] : *min;
      *max = numbers[i] > *max ? numbers[i] : *max;
    }
  return count;
}

/* One that stands apart from the rest by more than a tenth of its span. */
static void
describe_one (const double numbers[], gsize n, double x, GString *out)
{
  double           min, max, gap;
  gsize            count;
  g_autofree char *text = NULL;
  g_autofree char *times = NULL;

  if (!is_sentinel (x))
    return;
  count = find_rest (numbers, n, x, &min, &max);
  gap = x < min ? min - x : x - max;
  if (!(min < max) || !(gap > 1) || gap < (max - min) / 10)
    return;
  text = eda_format_exact (x);
  times = eda_format_count (count, "time", NULL);
  add_clause (out, "%s (%s) stands apart and may mean “no value”", text, times);
}

char *
eda_infer_describe_sentinel (const double numbers[], gsize n)
{
  g_autoptr (GString) out = g_string_new (NULL);
  double min, max;

  find_rest (numbers, n, NAN, &min, &max);
  describe_one (numbers, n, min, out);
  describe_one (numbers, n, max, out);
  return out->len > 0 ? g_strdup (out->str) : NULL;
}

static gboolean
names_a_date (const char *name)
{
  static const char *const words[] = { "date", "day", "datum", "fecha", "data" };
  g_autofree char         *small = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (small, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

gboolean
eda_infer_may_be_compact (double min, double max)
{
  return min >= FIRST_COMPACT && max <= LAST_COMPACT;
}

gboolean
eda_infer_are_compact_dates (const EdaInferRequest  *request,
                             const EdaReaderOutcome *outcome,
                             const double            numbers[])
{
  double       min, max;
  EdaCellsIter iter;

  find_rest (numbers, request->n_rows, NAN, &min, &max);
  if (outcome->n_whole < outcome->n_present || !eda_infer_may_be_compact (min, max)
      || min == max
      || (outcome->n_present < MIN_COMPACT && !names_a_date (request->name)))
    return FALSE;
  eda_cells_iter_init (&iter, request->cells);
  for (gsize row = 0; row < request->n_rows; row++)
    {
      const char *text;
      gsize       length;
      double      days;

      eda_cells_iter_next (&iter, &text, &length);
      eda_parse_trim (&text, &length);
      if (!isnan (numbers[row])
          && !eda_parse_date (text, length, EDA_DATE_COMPACT, &days))
        return FALSE;
    }
  return TRUE;
}

char *
eda_infer_find_doubt (const EdaInferRequest  *request,
                      const EdaReader        *reader,
                      const EdaReaderOutcome *outcome,
                      EdaReading             *reading)
{
  g_autofree char *example = NULL;
  g_autofree char *n = NULL;

  if (is_order_ambiguous (request, reader))
    {
      reading->two_orders = TRUE;
      return g_strdup (
          "kept as text: the dates can be read with the day first or the month first");
    }
  if (outcome->n_padded == 0
      && (outcome->n_huge == 0 || outcome->n_whole < outcome->n_present))
    return NULL;
  reading->n_padded = outcome->n_padded;
  reading->n_huge = outcome->n_huge;
  example = eda_infer_quote (outcome->example, outcome->example_length);
  if (outcome->n_padded == 0)
    return g_strdup_printf (
        "kept as text: whole numbers such as %s are too long to be kept "
        "exactly as numbers (beyond 2^53)",
        example);
  n = eda_format_count (outcome->n_padded, "value has", "values have");
  return g_strdup_printf ("kept as text: %s leading zeros, such as %s", n, example);
}

char *
eda_infer_describe_spoilers (const EdaInferRequest *request,
                             double                 numbers[],
                             EdaReading            *reading,
                             GError               **error)
{
  guint            n_readers;
  const EdaReader *reader = eda_readers (request->decimal, &n_readers);
  EdaReaderOutcome outcome;
  g_autofree char *read = NULL;
  g_autofree char *spoilers = NULL;
  g_autofree char *example = NULL;

  if (!eda_reader_read (reader,
                        request->cells,
                        request->n_rows,
                        request->missing,
                        FALSE,
                        request->context,
                        numbers,
                        &outcome,
                        error))
    return NULL;
  if (outcome.n_refused == 0
      || (double)outcome.n_present
             < NEARLY * (double)(outcome.n_present + outcome.n_refused))
    return NULL;
  reading->n_numbers = outcome.n_present;
  read = eda_format_count (outcome.n_present, "value is a number", "values are numbers");
  spoilers = eda_format_count (outcome.n_refused, "is not", "are not");
  example = eda_infer_quote (outcome.example, outcome.example_length);
  return g_strdup_printf ("%s, but %s, such as %s", read, spoilers, example);
}
