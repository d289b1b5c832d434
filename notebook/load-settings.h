/* What the user said about how a file is to be read: one immutable value, shared by
 * reference. A change makes a new value, so undo is: take the one before. */
#pragma once

#include "analysis/table/load.h"

typedef struct _EdaLoadSettings EdaLoadSettings;

/* @options: (nullable): copied; NULL = everything is found automatically */
EdaLoadSettings *eda_load_settings_new (const EdaLoadOptions *options);
EdaLoadSettings *eda_load_settings_ref (EdaLoadSettings *self);
void             eda_load_settings_unref (EdaLoadSettings *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaLoadSettings, eda_load_settings_unref)

const EdaLoadOptions *eda_load_settings_get_options (const EdaLoadSettings *self);
gboolean eda_load_settings_equal (const EdaLoadSettings *a, const EdaLoadSettings *b);

/* The user's EdaStorage for the column, or -1: found automatically. */
int eda_load_settings_get_storage (const EdaLoadSettings *self, const char *column);

/* The same with one thing changed; values as in EdaLoadOptions. */
EdaLoadSettings *eda_load_settings_with_encoding (const EdaLoadSettings *self,
                                                  const char            *encoding);
EdaLoadSettings *eda_load_settings_with_delimiter (const EdaLoadSettings *self,
                                                   char                   delimiter);
EdaLoadSettings *eda_load_settings_with_quote (const EdaLoadSettings *self, int quote);
EdaLoadSettings *eda_load_settings_with_decimal (const EdaLoadSettings *self,
                                                 char                   decimal);
EdaLoadSettings *eda_load_settings_with_header (const EdaLoadSettings *self, int header);
EdaLoadSettings *eda_load_settings_with_all_lines (const EdaLoadSettings *self,
                                                   gboolean               all_lines);
EdaLoadSettings *eda_load_settings_with_missing (const EdaLoadSettings *self,
                                                 const char *const     *missing);
/* @storage: an EdaStorage, or -1: found automatically again */
EdaLoadSettings *eda_load_settings_with_storage (const EdaLoadSettings *self,
                                                 const char *const     *columns,
                                                 int                    storage);

/* "column year read as text"; "delimiter: semicolon"; two changes and more end in "and 1
 * more change"; "nothing changed" when they are equal. */
char *eda_load_settings_describe_change (const EdaLoadSettings *before,
                                         const EdaLoadSettings *after);

/* The words that people read: "whole number"; "automatic" for -1. */
const char *eda_storage_to_words (int storage);
/* "semicolon", or the sign itself in quotes; "none" for 0. */
char *eda_sign_to_words (char sign);
