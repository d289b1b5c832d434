/* The parts of "page", each added to its facts. Private to page*.c. */
#pragma once

#include "report/page.h"

/* As they weigh on a page, about. */
#define EDA_PAGE_ROW_BYTES 150 /* of a table in a template: its marks and short cells */

static inline gboolean
eda_page_shows (const EdaPage *self, guint section)
{
  return (self->sections & section) != 0;
}

/* page-chosen.c: which results and sections it has; before all else. */
void eda_page_choose (EdaPage *self);
/* How many results of how many it shows; nothing when all. */
void eda_page_add_choice (EdaPage *self);
/* What the reader wrote that follows from the steps, all together and for one. */
void eda_page_add_conclusions (EdaPage *self);
void eda_page_add_so_what (EdaPage *self, EdaFacts *step, guint number);

/* Name, size, origin, contents. */
void eda_page_add_front (EdaPage *self);
void eda_page_add_key_findings (EdaPage *self);
/* The gravest findings, the first columns, the closest pairs: after the key findings. */
void eda_page_add_brief (EdaPage *self);
/* The gravest findings, one of each kind, at most @most of them. Returns: how many */
guint eda_page_add_leaders (EdaPage *self, EdaFacts *list, guint most);
/* @list: of facts; adds what a reader is told of @finding; @with_advice: why it matters, too, and
 * what to do next. */
void eda_page_add_finding (EdaPage          *self,
                           EdaFacts         *list,
                           const EdaFinding *finding,
                           gboolean          with_advice);
/* @place: its number on the page; 0 = it has none */
void eda_page_tell_finding (EdaFacts         *list,
                            const EdaFinding *finding,
                            guint             place,
                            gboolean          with_advice);
void eda_page_add_step (EdaPage *self, EdaFacts *steps, guint number);
/* The columns from A to Z; @steps: of the page, to whose parts they lead. */
gboolean eda_page_add_columns (EdaPage          *self,
                               const EdaFacts   *steps,
                               const EdaContext *context,
                               GError          **error);
/* What a column is like, in one sentence; @index from 0. (transfer full) */
char *eda_page_dup_in_short (const EdaPage *self, guint index);
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
