/* From a name to the file, and from the file to what is true of it. */

#include "practice/practice-truth.h"

#include <string.h>

#include "analysis/table/load.h"
#include "practice/answer-key.h"

#define SUFFIX ".csv"
#define FRESH 0x9e3779b97f4a7c15 /* turns the seed into that of the other rows */

static EdaPracticeName *
parse_name (const char *file_name)
{
  g_autofree char *stem = g_strdup (file_name);

  if (stem == NULL)
    return NULL;
  if (g_str_has_suffix (stem, SUFFIX))
    stem[strlen (stem) - strlen (SUFFIX)] = '\0';
  return eda_practice_name_parse (stem, NULL);
}

static EdaProfile *
read_fresh (const EdaPracticeFile *file, const EdaContext *context, GError **error)
{
  const EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;
  g_autoptr (EdaPracticeFile) fresh
      = eda_practice_file_redraw (file, file->name->seed ^ FRESH, context, error);
  g_autoptr (EdaTable) table
      = fresh != NULL ? eda_load_bytes (fresh->csv, "fresh.csv", &options, context, error)
                      : NULL;

  return table != NULL ? eda_profile_new (table, &(EdaProfileOptions){ 0 }) : NULL;
}

/* NULL: no name of one, other bytes, or cancelled. */
static EdaPracticeFile *
make_again (const char       *file_name,
            const char       *sha256,
            const EdaContext *context,
            GError          **error)
{
  g_autoptr (EdaPracticeName) name = parse_name (file_name);
  g_autoptr (EdaPracticeFile) file
      = name != NULL ? eda_practice_file_new (name, context, error) : NULL;
  g_autofree char *sum
      = file != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file->csv) : NULL;

  return sum != NULL && g_strcmp0 (sum, sha256) == 0 ? g_steal_pointer (&file) : NULL;
}

char *
eda_practice_brief_find (const char       *file_name,
                         const char       *sha256,
                         const EdaContext *context)
{
  g_autoptr (EdaPracticeFile) file = make_again (file_name, sha256, context, NULL);

  return file != NULL ? eda_practice_brief (file) : NULL;
}

EdaTruth *
eda_practice_truth_find (const char       *file_name,
                         const char       *sha256,
                         const EdaContext *context,
                         GError          **error)
{
  g_autoptr (EdaPracticeFile) file = make_again (file_name, sha256, context, error);
  EdaProfile *fresh;
  EdaTruth   *truth;

  if (file == NULL)
    return NULL;
  fresh = read_fresh (file, context, error);
  if (fresh == NULL)
    return NULL;
  truth = g_new (EdaTruth, 1);
  *truth = (EdaTruth){ eda_answer_key_new (file), fresh };
  return truth;
}
