/* JSON: numbers read back, what is not finite is null, and nothing in a text can lie. */

#include "report/json.h"
#include "tests/hostile.h"
#include "tests/inert.h"
#include "tests/report/facts-of-json.h"

#include <math.h>
#include <string.h>

static char *
to_text (EdaFacts *take_facts)
{
  g_autoptr (EdaFacts) facts = take_facts;
  g_autoptr (GBytes) bytes = eda_facts_to_json (facts);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_scalars (void)
{
  EdaFacts        *facts = eda_facts_new_object ();
  g_autofree char *text = NULL;

  eda_facts_add_count (facts, "rows", 150);
  eda_facts_add_flag (facts, "exact", TRUE);
  eda_facts_add_null (facts, "ci95");
  eda_facts_add_text (facts, "name", "iris.csv");
  text = to_text (facts);
  g_assert_cmpstr (
      text,
      ==,
      "{\"rows\": 150, \"exact\": true, \"ci95\": null, \"name\": \"iris.csv\"}\n");
}

static void
test_numbers_are_short_and_finite (void)
{
  const double     numbers[] = { 0.1, 1.0 / 3, 1e300, NAN, INFINITY, -2 };
  EdaFacts        *facts = eda_facts_new_object ();
  g_autofree char *text = NULL;

  eda_facts_add_numbers (facts, "x", numbers, G_N_ELEMENTS (numbers));
  text = to_text (facts);
  g_assert_cmpstr (
      text, ==, "{\n  \"x\": [0.1, 0.3333333333333333, 1e+300, null, null, -2]\n}\n");
}

static void
test_a_matrix_has_one_line_a_row (void)
{
  const double     values[] = { 1, 2, 3, 4 };
  EdaFacts        *facts = eda_facts_new_object ();
  g_autofree char *text = NULL;

  eda_facts_add_matrix (facts, "r", values, 2, 2);
  text = to_text (facts);
  g_assert_cmpstr (text, ==, "{\n  \"r\": [\n    [1, 2],\n    [3, 4]\n  ]\n}\n");
}

static void
test_longer_objects_are_broken_over_lines (void)
{
  EdaFacts        *facts = eda_facts_new_object ();
  g_autofree char *text = NULL;

  for (char key[2] = "a"; key[0] < 'f'; key[0]++)
    eda_facts_add_count (facts, key, key[0]);
  text = to_text (facts);
  g_assert_nonnull (strstr (text, "{\n  \"a\": 97,\n  \"b\": 98,"));
}

static void
test_empty_lists_and_objects (void)
{
  EdaFacts        *facts = eda_facts_new_object ();
  g_autofree char *text = NULL;

  eda_facts_add_list (facts, "findings");
  eda_facts_add_object (facts, "dataset");
  text = to_text (facts);
  g_assert_cmpstr (text, ==, "{\n  \"findings\": [],\n  \"dataset\": {}\n}\n");
}

static void
check_text (const char *text, const char *expected)
{
  EdaFacts        *facts = eda_facts_new_list ();
  g_autofree char *json = NULL;

  eda_facts_add_text (facts, NULL, text);
  json = to_text (facts);
  g_assert_cmpstr (json, ==, expected);
}

static void
test_texts_are_escaped (void)
{
  check_text ("a \"b\" \\ /", "[\"a \\\"b\\\" \\\\ /\"]\n");
  check_text ("line\nbreak\ttab\r", "[\"line\\nbreak\\ttab\\r\"]\n");
  check_text ("\x01\x1f\x7f", "[\"\\u0001\\u001f\\u007f\"]\n");
  check_text ("München 東京", "[\"München 東京\"]\n");
}

static void
test_signs_that_turn_text_around_are_escaped (void)
{
  check_text ("a\u202eb\u2066c\u2028", "[\"a\\u202eb\\u2066c\\u2028\"]\n");
}

/* For programs the same texts, for terminals nothing that drives them. */
static void
test_hostile_texts_come_back (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hostile_texts); i++)
    {
      EdaFacts *facts = eda_facts_new_list ();
      g_autoptr (EdaFacts) back = NULL;
      g_autofree char *json = NULL;

      eda_facts_add_text (facts, NULL, hostile_texts[i]);
      json = to_text (facts);
      back = facts_of_json (json);
      g_assert_cmpstr (
          eda_facts_get_text (eda_facts_get_child (back, 0)), ==, hostile_texts[i]);
      assert_no_unseen_signs (json);
    }
}

static void
test_broken_utf8_becomes_valid (void)
{
  EdaFacts        *facts = eda_facts_new_list ();
  g_autofree char *json = NULL;

  eda_facts_add_text (facts, NULL, "caf\xe9");
  json = to_text (facts);
  g_assert_true (g_utf8_validate (json, -1, NULL));
}

static void
test_keys_are_escaped_too (void)
{
  EdaFacts        *facts = eda_facts_new_object ();
  g_autofree char *json = NULL;

  eda_facts_add_count (facts, "a\"b", 1);
  json = to_text (facts);
  g_assert_cmpstr (json, ==, "{\"a\\\"b\": 1}\n");
}

static void
test_a_status_line_has_no_break (void)
{
  const double values[] = { 1, 2, 3, 4 };
  g_autoptr (EdaFacts) facts = eda_facts_new_object ();
  g_autofree char *line = NULL;

  eda_facts_add_text (facts, "message", "two\nlines");
  eda_facts_add_matrix (facts, "r", values, 2, 2);
  line = eda_facts_to_json_line (facts);
  g_assert_cmpstr (line, ==, "{\"message\": \"two\\nlines\", \"r\": [[1, 2], [3, 4]]}");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/scalars", test_scalars);
  g_test_add_func ("/json/numbers", test_numbers_are_short_and_finite);
  g_test_add_func ("/json/matrix", test_a_matrix_has_one_line_a_row);
  g_test_add_func ("/json/objects", test_longer_objects_are_broken_over_lines);
  g_test_add_func ("/json/empty", test_empty_lists_and_objects);
  g_test_add_func ("/json/texts", test_texts_are_escaped);
  g_test_add_func ("/json/hostile", test_hostile_texts_come_back);
  g_test_add_func ("/json/deceptive", test_signs_that_turn_text_around_are_escaped);
  g_test_add_func ("/json/broken-utf8", test_broken_utf8_becomes_valid);
  g_test_add_func ("/json/keys", test_keys_are_escaped_too);
  g_test_add_func ("/json/line", test_a_status_line_has_no_break);
  return g_test_run ();
}
