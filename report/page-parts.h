/* The parts of "page", each added to its facts. Private to page*.c. */
#pragma once

#include "report/page.h"

static inline gboolean
eda_page_shows (const EdaPage *self, guint section)
{
  return self->report->sections == 0 || (self->report->sections & section) != 0;
}

/* Name, size, origin, contents. */
void eda_page_add_front (EdaPage *self);
void eda_page_add_key_findings (EdaPage *self);
/* The gravest findings, the first columns, the closest pairs: after the key findings. */
void eda_page_add_brief (EdaPage *self);
/* @list: of facts; adds what a reader is told of @finding. */
void eda_page_add_finding (EdaPage *self, EdaFacts *list, const EdaFinding *finding);
/* @place: its number on the page; 0 = it has none */
void eda_page_tell_finding (EdaFacts *list, const EdaFinding *finding, guint place);
void eda_page_add_step (EdaPage *self, EdaFacts *steps, guint number);
/* How the file was read, what was set aside, and what could not be checked. */
void eda_page_add_reading (EdaPage *self);
/* The terms that the page uses; after all else. */
void eda_page_add_glossary (EdaPage *self);

/* An entry of "origin". @code: (nullable): what kind of text for machines it is */
void eda_page_add_entry (EdaFacts *list, const char *term, const char *code, const char *text);
/* A number of the front and what it counts. */
void eda_page_add_tile (EdaFacts *tiles, const char *value, const char *name);
/* "3 more findings"; adds nothing when @count is 0. */
void eda_page_add_rest (EdaFacts *facts, const char *key, gsize count, const char *singular);

/* A further table of a part, or a figure that looks closer; it is shown if the page stays light
 * enough. */
void       eda_page_put_off (EdaPage    *self,
                             EdaFacts   *step,
                             EdaFacts   *block,
                             const char *name,
                             guint       rank,
                             const char *marks);
/* After all that is shown in any case has been weighed. */
void       eda_page_settle (EdaPage *self, EdaFacts *steps);
GPtrArray *eda_page_extras_new (void);
