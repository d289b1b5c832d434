/* What rows are kept and what a new column holds, said in a small closed language:
 * docs/EXPRESSIONS.md. A text becomes an expression on one table, or an error with the byte and what
 * to write instead; names and kinds are checked then, so that evaluating can only fail for want of
 * memory, or patience with a pattern. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/expression/kind.h"
#include "analysis/table/table.h"

typedef struct _EdaExpression EdaExpression;

/* NULL with EDA_ERROR_OPTION, at place->column = the byte, from 1. */
EdaExpression *eda_expression_new (const char *text, EdaTable *table, GError **error);
void           eda_expression_free (EdaExpression *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaExpression, eda_expression_free)

EdaKind  eda_expression_get_kind (const EdaExpression *self);
/* In its one spelling: reads back as the same. */
char    *eda_expression_print (const EdaExpression *self);
gboolean eda_expression_equal (const EdaExpression *a, const EdaExpression *b);
/* The text with a caret below the byte that @error is about; NULL when it is about none. */
char *eda_expression_point_at (const char *text, const GError *error);

/* @error: (nullable): the expression must be true or false; EDA_ERROR_OPTION otherwise. */
gboolean eda_expression_check_condition (const EdaExpression *self, GError **error);

/* The rows where it is true, not those where it is false or missing; (transfer full). NULL when
 * cancelled or a limit is reached. */
guint32 *eda_expression_find_rows (const EdaExpression *self,
                                   const EdaContext    *context,
                                   gsize               *n,
                                   GError             **error);
/* The values of all rows. @position: see eda_column_get_position() */
EdaColumn *eda_expression_make_column (const EdaExpression *self,
                                       const char          *name,
                                       guint                position,
                                       const EdaContext    *context,
                                       GError             **error);

/* A name as it is written in an expression: in backticks where it must be. */
char *eda_expression_quote_name (const char *name);
/* A text as it is written in an expression: in single quotes. */
char *eda_expression_quote_text (const char *text);
