/* Making a practice file, off the main thread. */

#include "app/play/practice-work.h"

#include "practice/practice-file.h"

typedef struct
{
  EdaPracticeName *name;
  GFile           *file;
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  eda_practice_name_free (self->name);
  g_object_unref (self->file);
  g_free (self);
}

static void
make (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work            *work = data;
  const EdaContext context = { cancellable, EDA_DEFAULT_SEED, NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaPracticeFile) made = eda_practice_file_new (work->name, &context, &error);
  gsize       size = 0;
  const char *text = made != NULL ? g_bytes_get_data (made->csv, &size) : NULL;

  if (made == NULL
      || !g_file_replace_contents (work->file,
                                   text,
                                   size,
                                   NULL,
                                   FALSE,
                                   G_FILE_CREATE_NONE,
                                   NULL,
                                   cancellable,
                                   &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_object_ref (work->file), g_object_unref);
}

void
eda_practice_make (gpointer            source,
                   EdaPracticeName    *take_name,
                   GFile              *file,
                   GAsyncReadyCallback done)
{
  g_autoptr (GTask) task = g_task_new (source, NULL, done, NULL);
  Work *work = g_new (Work, 1);

  work->name = take_name;
  work->file = g_object_ref (file);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, make);
}

GFile *
eda_practice_make_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
