/* Numbers as words inside longer sentences: every text lives as long as its pad.
 *
 *   g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
 *   eda_result_add_text (result, key, "%s are missing.", eda_say_count (pad, 3, "cell",
 * NULL)); */
#pragma once

#include "analysis/result/format.h"

const char *eda_say (GStringChunk *pad, EdaRole role, double value);
const char *eda_say_count (GStringChunk *pad,
                           guint64       count,
                           const char   *singular,
                           const char   *plural);
/* "r = 0.83", and "r > 0.999" where the number is written as a bound. */
const char *
eda_say_equals (GStringChunk *pad, const char *name, EdaRole role, double value);
/* (element-type utf8) @names: "a, b and 3 more" */
const char *eda_say_list (GStringChunk *pad, const GPtrArray *names, guint max);
/* How many heaps: "2", and "9 or more" where the count ends. */
const char *eda_say_modes (GStringChunk *pad, gsize modes);
/* A value of the data in quotation marks, at most 40 characters; blanks at its ends or one after
 * another and hidden signs are shown: "Rome␣", "Rome⟦U+200B⟧". */
const char *eda_say_quoted (GStringChunk *pad, const char *text);
/* The same whole and without quotation marks, for a cell or an axis: "F" and "F␣" are two levels. */
const char *eda_say_level (GStringChunk *pad, const char *text);
