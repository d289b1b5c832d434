/* Runs one rule on a table made for it, and checks what every finding must have. */
#pragma once

#include <string.h>

#include "analysis/core/error.h"
#include "analysis/findings/finding-rule.h"
#include "analysis/table/load.h"
#include "tests/steps/make-table.h"

static inline const EdaFindingRule *
find_rule (const char *kind)
{
  const EdaFindingRule *const *rules = eda_finding_rules (NULL);

  for (guint i = 0; rules[i] != NULL; i++)
    if (g_str_equal (rules[i]->kind, kind))
      return rules[i];
  g_error ("no rule %s", kind);
}

/* A statement with a number in it, its evidence, a reason and a next step. */
static inline void
check_finding (const EdaFinding *finding, const EdaFindingRule *rule)
{
  g_assert_cmpstr (finding->id, ==, rule->id);
  g_assert_cmpstr (finding->kind, ==, rule->kind);
  g_assert_cmpuint (finding->step, ==, rule->step);
  g_assert_true (isfinite (finding->value));
  g_assert_true (isfinite (finding->threshold));
  g_assert_cmpuint (finding->n, >, 0);
  g_assert_true (g_regex_match_simple ("[0-9]", finding->text, 0, 0));
  g_assert_true (g_str_has_suffix (finding->text, "."));
  g_assert_false (g_regex_match_simple ("\\bnan\\b|\\(null\\)", finding->text, 0, 0));
  g_assert_cmpuint (strlen (finding->statistic), >, 0);
  g_assert_cmpuint (strlen (finding->why), >, 0);
  g_assert_cmpuint (strlen (finding->next), >, 0);
}

/* Its evidence lies in an interval. */
static inline void
assert_has_interval (const EdaFinding *finding)
{
  g_assert_cmpfloat (finding->ci_low, <, finding->value);
  g_assert_cmpfloat (finding->value, <, finding->ci_high);
}

/* (element-type EdaFinding): what the rule @kind finds in @profile. */
static inline GPtrArray *
run_rule (EdaProfile *profile, const char *kind)
{
  const EdaContext      context = EDA_CONTEXT_INIT;
  const EdaFindingRule *rule = find_rule (kind);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_finding_unref);

  rule->check (profile, &context, found);
  for (guint i = 0; i < found->len; i++)
    check_finding (found->pdata[i], rule);
  return found;
}

/* The rule on a table of one column. */
static inline GPtrArray *
run_on_numbers (const char *kind, gsize n_rows, EdaType type, double (*at) (gsize row))
{
  TableMaker maker = maker_new (n_rows);

  maker_add_numbers (&maker, "x", type, at);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);

  return run_rule (profile, kind);
}

static inline GPtrArray *
run_on_texts (const char *kind, gsize n_rows, EdaType type, const char *(*at) (gsize row))
{
  TableMaker maker = maker_new (n_rows);

  maker_add_texts (&maker, "x", type, at);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);

  return run_rule (profile, kind);
}

/* A CSV file: @header, then @n_rows lines that @add_line makes. */
static inline EdaProfile *
profile_of_lines (const char *header,
                  gsize       n_rows,
                  void (*add_line) (GString *out, gsize row))
{
  g_autoptr (GString) text = g_string_new (header);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (GError) error = NULL;

  g_string_append_c (text, '\n');
  for (gsize row = 0; row < n_rows; row++)
    {
      add_line (text, row);
      g_string_append_c (text, '\n');
    }
  bytes = g_bytes_new (text->str, text->len);
  table = eda_load_bytes (bytes, "test.csv", NULL, NULL, &error);
  g_assert_no_error (error);
  return eda_profile_new (table, NULL);
}

/* The rule on a CSV file. */
static inline GPtrArray *
run_on_lines (const char *kind,
              const char *header,
              gsize       n_rows,
              void (*add_line) (GString *out, gsize row))
{
  g_autoptr (EdaProfile) profile = profile_of_lines (header, n_rows, add_line);

  return run_rule (profile, kind);
}

static inline const EdaFinding *
only_finding (const GPtrArray *found)
{
  g_assert_cmpuint (found->len, ==, 1);
  return found->pdata[0];
}

static inline double
at_bell (gsize row)
{
  return 10 + normal_noise (row, 1);
}

/* Texts that live for ever, so that a test can return them. */
static inline const char *
name_number (const char *stem, gsize i)
{
  g_autofree char *text = g_strdup_printf ("%s%zu", stem, i);

  return g_intern_string (text);
}
