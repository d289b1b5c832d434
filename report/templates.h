/* The templates that are built in, by name: each has a file for HTML and one for Markdown. */
#pragma once

#include <glib.h>

typedef struct
{
  const char *name; /* "standard": the word after -t */
  const char *what; /* one line */
} EdaTemplateInfo;

const EdaTemplateInfo *eda_templates (guint *n);
const EdaTemplateInfo *eda_templates_find (const char *name); /* (nullable) */

/* The text of a file: "standard.html", "style.css"; (nullable). */
const char *eda_templates_get_text (const char *file);
