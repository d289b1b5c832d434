/* The list of report formats. */

#include "report/render.h"

#include <string.h>

#include "report/bundle.h"
#include "report/html.h"
#include "report/json.h"
#include "report/markdown.h"
#include "report/pdf.h"

static const EdaReportFormat *const formats[] = { &eda_report_format_html,
                                                  &eda_report_format_markdown,
                                                  &eda_report_format_pdf,
                                                  &eda_report_format_json,
                                                  &eda_report_format_bundle };

EdaAttachment *
eda_attachment_new (const char *name, const char *text)
{
  EdaAttachment *self = g_new0 (EdaAttachment, 1);

  self->name = g_strdup (name);
  self->bytes = g_bytes_new (text, strlen (text));
  return self;
}

void
eda_attachment_free (EdaAttachment *self)
{
  g_free (self->name);
  g_bytes_unref (self->bytes);
  g_free (self);
}

const EdaReportFormat *
eda_report_format_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (formats[i]->id, id) == 0)
      return formats[i];
  return NULL;
}

const EdaReportFormat *
eda_report_format_of_path (const char *path)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (path, formats[i]->suffix))
      return formats[i];
  return NULL;
}

char *
eda_report_format_list (void)
{
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", formats[i]->id);
  return g_string_free (out, FALSE);
}
