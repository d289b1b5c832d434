/* Masks and structure: the fast ways against the plain reading of single bytes. */

#include "analysis/table/masks.h"
#include "analysis/table/scan.h"

#include <string.h>

#define SIGNS "ab,,\n\r\"\";\xc3\xa9"

static void
fill (GRand *rand, char *text, gsize n)
{
  for (gsize i = 0; i < n; i++)
    text[i] = SIGNS[g_rand_int_range (rand, 0, (gint)strlen (SIGNS))];
}

static void
test_masks (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  char     text[10 * EDA_MASK_BYTES];
  EdaMasks masks[10], portable[10];

  for (guint round = 0; round < 100; round++)
    {
      fill (rand, text, sizeof text);
      eda_masks_read (text, 10, ',', '"', masks);
      eda_masks_read_portable (text, 10, ',', '"', portable);
      g_assert_cmpmem (masks, sizeof masks, portable, sizeof portable);
      for (gsize i = 0; i < sizeof text; i++)
        {
          const EdaMasks *mask = &masks[i / EDA_MASK_BYTES];
          guint           bit = i % EDA_MASK_BYTES;

          g_assert_cmpint (mask->delimiter >> bit & 1, ==, text[i] == ',');
          g_assert_cmpint (mask->quote >> bit & 1, ==, text[i] == '"');
          g_assert_cmpint (mask->lf >> bit & 1, ==, text[i] == '\n');
          g_assert_cmpint (mask->cr >> bit & 1, ==, text[i] == '\r');
        }
    }
}

static void
test_no_quote (void)
{
  char     text[EDA_MASK_BYTES] = "a\"b,c";
  EdaMasks mask;

  eda_masks_read (text, 1, ',', 0, &mask);
  g_assert_cmpint (mask.quote, ==, 0);
  g_assert_cmpint (mask.delimiter, ==, 1 << 3);
}

static void
test_ascii (void)
{
  char text[200];

  memset (text, 'x', sizeof text);
  text[7] = '\t';
  g_assert_cmpuint (eda_masks_skip_ascii (text, sizeof text), >, sizeof text - 64);
  for (gsize i = 0; i < 128; i++)
    {
      text[i] = i % 3 == 0 ? '\0' : i % 3 == 1 ? '\x1b' : '\xc3';
      g_assert_cmpuint (eda_masks_skip_ascii (text, sizeof text), <=, i);
      text[i] = 'x';
    }
}

/* The counts by a walk over the bytes. */
static EdaScanCounts
count_slowly (const char *text, gsize length, gsize first, gboolean inside)
{
  EdaScanCounts counts = { .odd = FALSE };

  for (gsize i = first; i < length; i++)
    {
      char next = i + 1 < length ? text[i + 1] : '\n';
      char before = i > 0 ? text[i - 1] : '\n';

      if (text[i] == '\n')
        {
          counts.n_lines++;
          counts.n_rows[0] += !inside;
          if (!inside && counts.first_row[0] == 0)
            {
              counts.first_row[0] = i + 1 - first;
              counts.first_line[0] = counts.n_lines;
            }
        }
      counts.n_lone_cr += text[i] == '\r' && (i + 1 == length || next != '\n');
      if (text[i] != '"')
        continue;
      counts.odd ^= TRUE;
      inside ^= TRUE;
      if (inside ? strchr (",\n\"", before) == NULL : strchr (",\n\r\"", next) == NULL)
        counts.n_stray[0]++;
    }
  return counts;
}

static void
test_counts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  char text[1000];

  for (guint round = 0; round < 300; round++)
    {
      gsize       n = (gsize)g_rand_int_range (rand, 1, sizeof text);
      EdaScan     scan = { ',', '"' };
      gsize       first = (gsize)g_rand_int_range (rand, 0, (gint)n);
      EdaScanPart part = { text + first, n - first, EDA_SCAN_NO_BYTE, EDA_SCAN_NO_BYTE };
      EdaScanCounts counts, outside, inside;

      fill (rand, text, n);
      if (first > 0)
        part.before = (guchar)text[first - 1];
      eda_scan_count (&scan, &part, &counts);
      outside = count_slowly (text, n, first, FALSE);
      inside = count_slowly (text, n, first, TRUE);
      g_assert_cmpuint (counts.first_row[0], ==, outside.first_row[0]);
      g_assert_cmpuint (counts.first_row[1], ==, inside.first_row[0]);
      g_assert_cmpuint (counts.first_line[0], ==, outside.first_line[0]);
      g_assert_cmpuint (counts.first_line[1], ==, inside.first_line[0]);
      g_assert_cmpuint (counts.n_lines, ==, outside.n_lines);
      g_assert_cmpuint (counts.n_rows[0], ==, outside.n_rows[0]);
      g_assert_cmpuint (counts.n_rows[1], ==, inside.n_rows[0]);
      g_assert_cmpuint (counts.n_stray[0], ==, outside.n_stray[0]);
      g_assert_cmpuint (counts.n_stray[1], ==, inside.n_stray[0]);
      g_assert_cmpuint (counts.n_lone_cr, ==, outside.n_lone_cr);
      g_assert_cmpint (counts.odd, ==, outside.odd);
    }
}

static void
test_index (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  char    text[1000 + 64];
  guint32 ends[1000 + 64];

  for (guint round = 0; round < 300; round++)
    {
      gsize    n = (gsize)g_rand_int_range (rand, 0, 1000);
      EdaScan  scan = { ',', '"' };
      gboolean inside = FALSE;
      gsize    n_rows, n_ends, at = 0;

      fill (rand, text, sizeof text);
      n_ends = eda_scan_index (&scan, text, (guint32)n, ends, &n_rows);
      for (gsize i = 0; i < n; i++)
        {
          inside ^= text[i] == '"';
          if (inside || (text[i] != ',' && text[i] != '\n'))
            continue;
          g_assert_cmpuint (at, <, n_ends);
          g_assert_cmpuint (ends[at++], ==, i);
          n_rows -= text[i] == '\n';
        }
      g_assert_cmpuint (at, ==, n_ends);
      g_assert_cmpuint (n_rows, ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scan/masks", test_masks);
  g_test_add_func ("/scan/no-quote", test_no_quote);
  g_test_add_func ("/scan/ascii", test_ascii);
  g_test_add_func ("/scan/counts", test_counts);
  g_test_add_func ("/scan/index", test_index);
  return g_test_run ();
}
