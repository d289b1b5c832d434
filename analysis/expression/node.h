/* The tree of an expression. Private to this folder. */
#pragma once

#include "analysis/expression/functions.h"
#include "analysis/expression/kind.h"

#define EDA_EXPRESSION_MAX_BYTES 16384
#define EDA_EXPRESSION_MAX_DEPTH 200
#define EDA_PATTERN_MAX_BYTES 1000

typedef enum
{
  /* values and columns */
  EDA_NODE_NUMBER, /* also dates, times and truths: see kind */
  EDA_NODE_TEXT,
  EDA_NODE_MISSING,
  EDA_NODE_COLUMN,
  /* arithmetic */
  EDA_NODE_NEGATE,
  EDA_NODE_ADD,
  EDA_NODE_SUBTRACT,
  EDA_NODE_MULTIPLY,
  EDA_NODE_DIVIDE,
  EDA_NODE_MODULO,
  EDA_NODE_POWER,
  /* comparisons */
  EDA_NODE_EQUAL,
  EDA_NODE_UNEQUAL,
  EDA_NODE_LESS,
  EDA_NODE_AT_MOST,
  EDA_NODE_GREATER,
  EDA_NODE_AT_LEAST,
  EDA_NODE_BETWEEN, /* three parts */
  EDA_NODE_IN,      /* two or more */
  EDA_NODE_IS_MISSING,
  EDA_NODE_CONTAINS,
  EDA_NODE_STARTS,
  EDA_NODE_ENDS,
  EDA_NODE_MATCHES,
  /* logic */
  EDA_NODE_AND, /* two parts or more */
  EDA_NODE_OR,
  EDA_NODE_NOT,
  EDA_NODE_CALL,
  EDA_NODE_TO_DATETIME, /* unwritten: a date that meets a date with time */
} EdaNodeOp;

typedef struct
{
  EdaNodeOp          op;
  gsize              start, end; /* bytes of the text it was read from */
  double             number;
  char              *text;     /* of texts and columns */
  const EdaFunction *function; /* of calls */
  GPtrArray         *parts;    /* EdaNode; never NULL */
  guint              depth;    /* 1 = no parts */

  /* by eda_node_check() */
  EdaKind  kind;
  gboolean whole;  /* a number without fraction */
  guint    column; /* of the table */
  guint    id;     /* from 0, no two alike */
} EdaNode;

EdaNode *eda_node_new (EdaNodeOp op, gsize start, gsize end);
void     eda_node_free (EdaNode *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaNode, eda_node_free)
void     eda_node_take (EdaNode *self, EdaNode *take_part);
EdaNode *eda_node_get (const EdaNode *self, guint part);
gboolean eda_node_equal (const EdaNode *a, const EdaNode *b); /* but for places */

/* NULL with @error, whose place has the byte (from 1) as its column. */
EdaNode *eda_node_parse (const char *text, GError **error);
/* Canonical; parsed again it is the same tree. */
char *eda_node_print (const EdaNode *self);

/* FALSE; the error at a byte from 0. @hint: (nullable) */
gboolean eda_node_fail (GError **error, gsize at, const char *hint, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
