/* A script as text: Markdown in which each block is a fenced piece.
 *
 *     ---
 *     eda: 1
 *     data: sales.csv
 *     ---
 *
 *     Why do sales dip in March?
 *
 *     ```eda filter
 *     id: march
 *     where: month = 3
 *     ```
 *
 * One "key: value" a line; several values stand below their key, each behind "- ". A value
 * that begins or ends with a space, begins with a quote mark, is empty or has a control sign
 * stands in quote marks, with \n, \t, \", \\ and \uXXXX. What is not chosen is not written, nor an
 * id that is the block's own name. A note's line that would read as one of ours has a
 * backslash in front. Between two notes in a row stands "<!-- note -->".
 *
 * print (parse (text)) = text for every text that print made, and parse (print (x)) = x. */
#pragma once

#include "notebook/script.h"

char *eda_script_print (const EdaScript *self);

/* Something that was kept but not understood. */
typedef struct
{
  guint line; /* from 1 */
  char *what; /* a sentence */
} EdaScriptProblem;

/**
 * eda_script_parse:
 * @name: of the file, for messages
 * @problems: (out) (optional) (element-type EdaScriptProblem): empty when all is understood
 *
 * Returns: (transfer full): NULL with EDA_ERROR_NOTEBOOK and the place when the text is no notebook,
 *   is not UTF-8, is of a newer version, or holds the marks of a merge conflict
 */
EdaScript *eda_script_parse (const char *text, gsize length, const char *name, GPtrArray **problems, GError **error);
