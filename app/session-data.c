/* The bytes are compared by their hash: another file of the same name says nothing about
 * the session. */

#include "app/session-data.h"

#include "analysis/core/error.h"
#include "analysis/table/load.h"

EdaProfile *
eda_session_load_data (const EdaSession *session,
                       const char       *path,
                       const EdaContext *context,
                       GError          **error)
{
  const EdaSessionData *data = eda_session_get_data (session);
  const char           *usual = path != NULL ? path : data->path;
  const EdaLoadOptions  options = EDA_LOAD_OPTIONS_INIT;
  const EdaPlace        place = { (char *)usual, 0, 0 };
  g_autoptr (GFile) file = usual != NULL ? g_file_new_for_path (usual) : NULL;
  g_autoptr (EdaTable) table = NULL;

  if (path == NULL && (usual == NULL || !g_file_test (usual, G_FILE_TEST_IS_REGULAR)))
    return NULL;
  table = eda_load_file (file, &options, context, error);
  if (table == NULL)
    return NULL;
  if (g_strcmp0 (eda_source_info_get_sha256 (eda_table_get_source (table)), data->sha256)
      != 0)
    {
      eda_error_set (error,
                     EDA_ERROR_FILE_READ,
                     &place,
                     "Name the file of the session with --data.",
                     "It is not the file that the session was played on");
      return NULL;
    }
  return eda_profile_new (table, &(EdaProfileOptions){ 0 });
}
