/* Named numbers and texts as a tree: what a step knows, in the words of the JSON contract.
 * A closed set of kinds; the tree is built once and then only read. NaN and infinities are
 * written as null. */
#pragma once

#include <glib.h>

typedef enum
{
  EDA_FACTS_NULL,
  EDA_FACTS_FLAG,
  EDA_FACTS_COUNT,  /* whole number */
  EDA_FACTS_NUMBER,
  EDA_FACTS_TEXT,
  EDA_FACTS_LIST,
  EDA_FACTS_OBJECT, /* keys keep the order of adding */
} EdaFactsKind;

typedef struct _EdaFacts EdaFacts;

EdaFacts *eda_facts_new_object (void);
EdaFacts *eda_facts_new_list (void);
EdaFacts *eda_facts_ref (EdaFacts *self);
void      eda_facts_unref (EdaFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaFacts, eda_facts_unref)

/* Adding to an object (@key set) or to the end of a list (@key NULL). */
void eda_facts_add_null (EdaFacts *self, const char *key);
void eda_facts_add_flag (EdaFacts *self, const char *key, gboolean flag);
void eda_facts_add_count (EdaFacts *self, const char *key, gint64 count);
void eda_facts_add_number (EdaFacts *self, const char *key, double number);
void eda_facts_add_text (EdaFacts *self, const char *key, const char *text); /* NULL → null */
void eda_facts_add_take (EdaFacts *self, const char *key, EdaFacts *take_child);
void eda_facts_add_numbers (EdaFacts *self, const char *key, const double *numbers, gsize n);
/* A list of @rows lists. */
void eda_facts_add_matrix (EdaFacts *self, const char *key, const double *values, gsize rows, gsize columns);
void eda_facts_add_texts (EdaFacts *self, const char *key, const char *const *texts); /* NULL-terminated */
/* A new child, borrowed from its parent. */
EdaFacts *eda_facts_add_object (EdaFacts *self, const char *key);
EdaFacts *eda_facts_add_list (EdaFacts *self, const char *key);

EdaFactsKind eda_facts_get_kind (const EdaFacts *self);
gboolean     eda_facts_get_flag (const EdaFacts *self);
gint64       eda_facts_get_count (const EdaFacts *self);
double       eda_facts_get_number (const EdaFacts *self); /* of a count too */
const char  *eda_facts_get_text (const EdaFacts *self);
gsize        eda_facts_get_size (const EdaFacts *self); /* children of a list or object */
EdaFacts    *eda_facts_get_child (const EdaFacts *self, gsize index);
const char  *eda_facts_get_key (const EdaFacts *self, gsize index); /* of an object's child */
EdaFacts    *eda_facts_find (const EdaFacts *self, const char *key); /* (nullable): an object's child */

/* Joins @other into @self: objects key by key, lists of objects of equal length member by member;
 * anything else is replaced. */
void eda_facts_merge (EdaFacts *self, const EdaFacts *other);
