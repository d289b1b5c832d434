/* Looking up a statistic in the topics. */

#include "analysis/result/help.h"

#include <string.h>

#include "analysis/result/help-topics.h"

static const EdaHelpTopic topics[] = {
  { "In every table", eda_help_general },
  { "One column", eda_help_columns },
  { "Named distributions", eda_help_fits },
  { "Missing data", eda_help_missing },
  { "Two numeric columns", eda_help_pairs },
  { "Many columns at once", eda_help_multivariate },
  { "Categories and groups", eda_help_groups },
  { "Numbers by groups", eda_help_comparisons },
  { "Outliers", eda_help_outliers },
};

const EdaHelpTopic *
eda_help_get_topics (guint *n)
{
  *n = G_N_ELEMENTS (topics);
  return topics;
}

/* The first row whose id (or title) is @wanted. */
static const EdaHelp *
find (const char *wanted, gboolean by_title)
{
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    for (const EdaHelp *row = topics[i].rows; row->id != NULL; row++)
      if (g_str_equal (by_title ? row->title : row->id, wanted))
        return row;
  return NULL;
}

const EdaHelp *
eda_help_find (const char *id)
{
  return find (id, FALSE);
}

const EdaHelp *
eda_help_find_by_title (const char *title)
{
  return find (title, TRUE);
}

/* "skewness (G1)" → "skewness" */
static char *
fold_name (const char *name)
{
  const char      *bracket = strstr (name, " (");
  g_autofree char *bare
      = g_strndup (name, bracket != NULL ? (gsize)(bracket - name) : strlen (name));

  return g_utf8_casefold (bare, -1);
}

const EdaHelp *
eda_help_find_named (const char *name)
{
  const EdaHelp   *exact = eda_help_find_by_title (name);
  g_autofree char *wanted = exact == NULL ? fold_name (name) : NULL;

  for (guint i = 0; exact == NULL && i < G_N_ELEMENTS (topics); i++)
    for (const EdaHelp *row = topics[i].rows; row->id != NULL; row++)
      {
        g_autofree char *title = g_utf8_casefold (row->title, -1);

        if (g_str_equal (title, wanted))
          return row;
      }
  return exact;
}

char *
eda_help_dup_method (const EdaHelp *self)
{
  GString *text = g_string_new (NULL);

  if (self->definition != NULL)
    g_string_append_printf (text, "Computed as: %s.", self->definition);
  if (self->source != NULL)
    g_string_append_printf (text, " Source: %s.", self->source);
  if (self->reference != NULL)
    g_string_append_printf (
        text, " Agrees with %s to %u digits.", self->reference, self->digits);
  return g_string_free (text, FALSE);
}
