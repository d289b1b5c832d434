/* Mustache: a text with holes, filled from facts (https://mustache.github.io, all of
 * its spec but lambdas: a template runs no code). A template can say what goes where and nothing else: it reads no file,
 * calls nothing, and ends within bounds, so that a stranger's is safe to use. */
#pragma once

#include "analysis/result/facts.h"

#define EDA_TEMPLATE_DEPTH 100 /* sections and partials within each other */
#define EDA_TEMPLATE_STEPS 50000000 /* tags that are filled */
#define EDA_TEMPLATE_BYTES (1024 * 1024 * 1024)

typedef struct
{
  /* Appends @text so that it is only text in the format that comes out; for {{name}}. */
  void (*escape) (GString *out, const char *text);
  /* The text of a partial, (transfer none), or NULL: then nothing stands in its place. */
  const char *(*partial) (const char *name, gpointer data);
  gpointer data;
} EdaTemplateUse;

/**
 * eda_template_render:
 * @name: of the template, for errors
 * @use: partial may be NULL: there are none
 *
 * {{a.b}} is the fact b of the nearest a, {{.}} the list member at hand; numbers come out in the
 * shortest form that reads back. Null, false, empty texts and empty lists do not open a section.
 *
 * Returns: the filled text; NULL with EDA_ERROR_TEMPLATE, which names line and column
 */
char *eda_template_render (const char           *name,
                           const char           *text,
                           const EdaFacts       *facts,
                           const EdaTemplateUse *use,
                           GError              **error);
