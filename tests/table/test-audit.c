/* The round trip: what counts as another text only, and what as another value. */

#include "tests/table/load-helpers.h"

#include "analysis/table/audit.h"
#include "analysis/table/round-trip.h"

static EdaRoundTrip
number (const char *source, const char *written, char decimal)
{
  return eda_round_trip_number (source, strlen (source), written, decimal);
}

static EdaRoundTrip
date (const char *source, const char *written)
{
  return eda_round_trip_date (source, strlen (source), written);
}

static void
test_same_numbers (void)
{
  g_assert_cmpint (number ("1.5", "1.5", '.'), ==, EDA_ROUND_TRIP_SAME);
  g_assert_cmpint (number ("1.50", "1.5", '.'), ==, EDA_ROUND_TRIP_TEXT);
  g_assert_cmpint (number (" +007.0 ", "7", '.'), ==, EDA_ROUND_TRIP_TEXT);
  g_assert_cmpint (number ("1,234.5", "1234.5", '.'), ==, EDA_ROUND_TRIP_TEXT);
  g_assert_cmpint (number ("1.234,5", "1234.5", ','), ==, EDA_ROUND_TRIP_TEXT);
  g_assert_cmpint (number ("1.5E3", "1500", '.'), ==, EDA_ROUND_TRIP_TEXT);
  g_assert_cmpint (number ("$(12.00)", "-12", '.'), ==, EDA_ROUND_TRIP_TEXT);
  g_assert_cmpint (number ("12 %", "0.12", '.'), ==, EDA_ROUND_TRIP_TEXT);
  g_assert_cmpint (number ("0.30000000000000004441", "0.30000000000000004", '.'),
                   ==,
                   EDA_ROUND_TRIP_TEXT);
}

/* The classics. */
static void
test_other_numbers (void)
{
  g_assert_cmpint (number ("0,900", "900", ','), ==, EDA_ROUND_TRIP_LOSS);
  g_assert_cmpint (number ("0,900", "900", '.'), ==, EDA_ROUND_TRIP_LOSS);
  g_assert_cmpint (number ("0.9", "900", '.'), ==, EDA_ROUND_TRIP_LOSS);
  g_assert_cmpint (number ("12,34", "1234", '.'), ==, EDA_ROUND_TRIP_LOSS);
  g_assert_cmpint (number ("-5", "5", '.'), ==, EDA_ROUND_TRIP_LOSS);
  g_assert_cmpint (
      number ("9007199254740993", "9007199254740992", '.'), ==, EDA_ROUND_TRIP_LOSS);
  g_assert_cmpint (number ("none", "0", '.'), ==, EDA_ROUND_TRIP_LOSS);
}

static void
test_dates (void)
{
  g_assert_cmpint (date ("2009-03-31", "2009-03-31"), ==, EDA_ROUND_TRIP_SAME);
  g_assert_cmpint (date ("31.3.09", "2009-03-31"), ==, EDA_ROUND_TRIP_TEXT);
  g_assert_cmpint (date ("Mar 31, 2009", "2009-03-31"), ==, EDA_ROUND_TRIP_TEXT);
  g_assert_cmpint (date ("20090331", "2009-03-31"), ==, EDA_ROUND_TRIP_TEXT);
  g_assert_cmpint (
      date ("3/31/2009 1:05 PM", "2009-03-31T13:05:00"), ==, EDA_ROUND_TRIP_TEXT);
  g_assert_cmpint (date ("31.3.2009", "2009-03-30"), ==, EDA_ROUND_TRIP_LOSS);
  g_assert_cmpint (date ("31.3.2009", "1909-03-31"), ==, EDA_ROUND_TRIP_LOSS);
  g_assert_cmpint (date ("13:05", "13:06:00"), ==, EDA_ROUND_TRIP_LOSS);
}

static void
test_table (void)
{
  g_autoptr (EdaTable) table = load_text ("a,b,c\n1.50,x,1\n2,y,NA\n3.25,z,\n4.5,x,4\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaAudit) audit = eda_audit_new (table, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (audit->n_columns, ==, 3);
  g_assert_cmpuint (audit->columns[0].n_same, ==, 3);
  g_assert_cmpuint (audit->columns[0].n_text, ==, 1);
  g_assert_cmpuint (audit->columns[0].text[0].line, ==, 2);
  g_assert_cmpstr (audit->columns[0].text[0].source, ==, "1.50");
  g_assert_cmpstr (audit->columns[0].text[0].written, ==, "1.5");
  g_assert_cmpuint (audit->columns[1].n_same, ==, 4);
  g_assert_cmpuint (audit->columns[2].n_same, ==, 3);
  g_assert_cmpuint (audit->columns[2].n_missing, ==, 1);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (audit->columns[i].n_loss, ==, 0);
}

/* A type the user chose loses what doesn't fit; the audit says so. */
static void
test_chosen_type_loses (void)
{
  EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;
  g_autoptr (GHashTable) types = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaAudit) audit = NULL;

  g_hash_table_insert (types, "a", GINT_TO_POINTER (EDA_STORAGE_INTEGER));
  options.types = types;
  table = load_with ("a,b\n1,x\ntwo,y\n3,z\n", -1, &options, NULL);
  audit = eda_audit_new (table, NULL, NULL, NULL);
  g_assert_cmpuint (audit->columns[0].n_loss, ==, 1);
  g_assert_cmpstr (audit->columns[0].loss[0].source, ==, "two");
  g_assert_cmpuint (audit->columns[0].loss[0].line, ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/audit/same-numbers", test_same_numbers);
  g_test_add_func ("/audit/other-numbers", test_other_numbers);
  g_test_add_func ("/audit/dates", test_dates);
  g_test_add_func ("/audit/table", test_table);
  g_test_add_func ("/audit/chosen-type-loses", test_chosen_type_loses);
  return g_test_run ();
}
