/* A file's text as the loader gets it, for the tests of source and input. */
#pragma once

#include "analysis/table/source.h"

static inline EdaSource *
read_source (GFile                 *file,
             const EdaSourceLimits *limits,
             const EdaContext      *context,
             GError               **error)
{
  g_autofree char *name = eda_source_name_file (file);
  g_autoptr (EdaInput) input = eda_input_open (file, name, context, error);

  return input != NULL ? eda_source_read_input (input, file, limits, context, error) : NULL;
}
