/* A file's name says how it was made: it is made again, and when the bytes are the same, all that is true
 * of them is known. No key needs to lie beside the data. */
#pragma once

#include "challenge/scoring/truth.h"
#include "practice/practice-file.h"

/* @file_name: "clinic-3-42" or "clinic-3-42.csv"; (nullable). @sha256: of the bytes that are asked about.
 * NULL: it is no practice file, or, with @error, cancelled. */
EdaTruth *eda_practice_truth_find (const char *file_name, const char *sha256, const EdaContext *context, GError **error);
/* What may be told of it before its values are seen: eda_practice_brief(). NULL: it is no practice file. */
char *eda_practice_brief_find (const char *file_name, const char *sha256, const EdaContext *context);
