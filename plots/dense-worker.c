/* One order, one thread, one result. */

#include "plots/dense.h"

typedef struct
{
  EdaFigure      *figure;
  EdaPlotMap      map;
  double          scale;
  const EdaTheme *theme;
} Order;

static void
order_free (gpointer data)
{
  eda_figure_unref (((Order *)data)->figure);
  g_free (data);
}

static void
make (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Order *order = data;
  g_autoptr (GPtrArray) dense = eda_dense_new_all (
      order->figure, &order->map, order->scale, order->theme, cancellable);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (
        task, g_steal_pointer (&dense), (GDestroyNotify)g_ptr_array_unref);
}

void
eda_dense_make (GObject            *source,
                EdaFigure          *figure,
                const EdaPlotMap   *map,
                double              scale,
                const EdaTheme     *theme,
                GCancellable       *cancellable,
                GAsyncReadyCallback made_cb)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, made_cb, NULL);
  Order *order = g_new (Order, 1);

  *order = (Order){ eda_figure_ref (figure), *map, scale, theme };
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, make);
}

GPtrArray *
eda_dense_make_finish (GAsyncResult *result, EdaFigure **figure)
{
  const Order *order = g_task_get_task_data (G_TASK (result));

  *figure = order->figure;
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
