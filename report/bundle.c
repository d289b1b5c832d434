/* What is passed on is what was reported on: data that changed meanwhile are refused. */

#include "report/bundle.h"

#include <glib/gi18n.h>

#include "analysis/core/error.h"
#include "notebook/bundle.h"
#include "report/html.h"

static GBytes *
refuse (GError **error)
{
  eda_error_set (error,
                 EDA_ERROR_OPTION,
                 NULL,
                 _ ("eda-batch replay NOTEBOOK.eda -f edaz makes one."),
                 _ ("An .edaz archive holds a notebook, its data and its report"));
  return NULL;
}

static gboolean
is_same (EdaTable *table, GFile *data, GError **error)
{
  const char *known = eda_source_info_get_sha256 (eda_table_get_source (table));
  g_autoptr (GBytes) bytes = g_file_load_bytes (data, NULL, NULL, NULL);
  g_autofree char *now
      = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;
  g_autofree char *name = g_file_get_parse_name (data);
  EdaPlace         place = { name, 0, 0 };

  if (now == NULL || g_str_equal (known, now))
    return TRUE;
  eda_error_set (error,
                 EDA_ERROR_FILE_CHANGED,
                 &place,
                 _ ("Read it again."),
                 _ ("The data are not those of the report any more"));
  return FALSE;
}

static GBytes *
render (const EdaReport *report, const EdaContext *context, GError **error)
{
  EdaTable   *table = eda_profile_get_table (report->profile);
  const char *path = eda_table_get_source (table)->path;
  g_autoptr (GFile) data = NULL;
  g_autoptr (GBytes) page = NULL;

  if (report->script == NULL || path == NULL)
    return refuse (error);
  data = g_vfs_get_file_for_path (g_vfs_get_local (), path);
  page = eda_report_format_html.render (report, context, error);
  if (page == NULL || !is_same (table, data, error))
    return NULL;
  return eda_bundle_make (report->script, data, page, error);
}

static GBytes *
compare (const EdaComparisonReport *report, const EdaContext *context, GError **error)
{
  return refuse (error);
}

static GBytes *
tell_challenge (const EdaChallengeReport *report,
                const EdaContext         *context,
                GError                  **error)
{
  return refuse (error);
}

const EdaReportFormat eda_report_format_bundle = {
  "edaz", EDA_BUNDLE_SUFFIX, TRUE, ".html", FALSE, render, compare, tell_challenge
};
