/* The state of a check, and what check.c and unify.c share. Private to this folder. */
#pragma once

#include "analysis/expression/check.h"

typedef struct
{
  EdaTable *table;
  guint     n_nodes;
  GError  **error;
} EdaChecker;

/* FALSE; @node has another kind than @wanted. */
gboolean eda_checker_fail_kind (EdaChecker *self, const EdaNode *node, EdaKind wanted);
/* What is missing fits everywhere, and a text that is a date becomes one. */
gboolean eda_checker_expect (EdaChecker *self, EdaNode *node, EdaKind wanted);
/* The parts from @from on become of one kind. @kind: (out) */
gboolean eda_checker_unify (EdaChecker *self, EdaNode *node, guint from, EdaKind *kind);
