/* The state of a parse, and what parse*.c share. Private to this folder.
 *
 * What is wrong first ends the parse: every function that gives a tree returns NULL then, and the error
 * is set. */
#pragma once

#include "analysis/expression/lexeme.h"
#include "analysis/expression/node.h"

typedef struct
{
  const char *text;
  EdaLexeme   next;   /* not yet read over */
  guint       nested; /* brackets, signs and "not" that are open */
  GError    **error;
} EdaParser;

void     eda_parser_advance (EdaParser *self);
gboolean eda_parser_skip_sign (EdaParser *self, const char *sign);
gboolean eda_parser_skip_word (EdaParser *self, const char *word);

/* NULL; the next word is none that can stand here. @wanted: "A value" */
EdaNode *eda_parser_fail_here (EdaParser *self, const char *wanted);
gboolean eda_parser_expect_sign (EdaParser *self, const char *sign, const char *wanted);
EdaNode *eda_parser_fail_deep (EdaParser *self, gsize at);

/* Of parts, of which a NULL ends the parse. */
EdaNode *eda_parser_join (EdaParser *self, EdaNodeOp op, EdaNode *take_left, EdaNode *take_right);
EdaNode *eda_parser_wrap (EdaParser *self, EdaNodeOp op, gsize start, EdaNode *take_part);

EdaNode *eda_parser_read_any (EdaParser *self);   /* a whole expression */
EdaNode *eda_parser_read_sum (EdaParser *self);   /* what can be compared */
EdaNode *eda_parser_read_unary (EdaParser *self); /* a value with its signs */
