/* The name of a practice file says all that it is made of. */
#pragma once

#include "practice/recipe.h"

/* One file: theme, level, seed, and the patterns that are wished for. As text "clinic-3-42" or
 * "clinic-3-42+mar+simpson": with it everybody makes the same file. */
typedef struct
{
  const EdaTheme *theme;
  guint           level; /* 1 .. 5 */
  guint64         seed;
  GPtrArray      *wished; /* EdaRecipe, borrowed */
} EdaPracticeName;

/* NULL with EDA_ERROR_OPTION. */
EdaPracticeName *eda_practice_name_parse (const char *text, GError **error);
EdaPracticeName *eda_practice_name_new (const EdaTheme *theme, guint level, guint64 seed);
char            *eda_practice_name_print (const EdaPracticeName *self);
void             eda_practice_name_free (EdaPracticeName *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaPracticeName, eda_practice_name_free)
