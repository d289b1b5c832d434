/* Built-in templates are resources: files of templates/report. */

#include "report/templates.h"

#include "report-resource.h"

#define RESOURCE_FOLDER "/io/github/eda_workbench/EdaWorkbench/report/"

static const EdaTemplateInfo templates[] = {
  { "standard", "everything, step by step" },
  { "brief", "one page: key findings, the columns, what goes together" },
  { "portfolio", "a story to show: each finding with its “so what?”" },
};

const EdaTemplateInfo *
eda_templates (guint *n)
{
  *n = G_N_ELEMENTS (templates);
  return templates;
}

const EdaTemplateInfo *
eda_templates_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    if (g_strcmp0 (templates[i].name, name) == 0)
      return &templates[i];
  return NULL;
}

/* A resource that is not compressed has a NUL behind it and stays where it is. */
const char *
eda_templates_get_text (const char *file)
{
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, file, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (
      eda_report_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return bytes != NULL ? g_bytes_get_data (bytes, NULL) : NULL;
}
