/* Work is done in its order, with a frame between what takes long, and ends when it is
 * not wanted any more. */

#include "tests/widgets/harness.h"
#include "widgets/slices.h"

#define LONG_US 3000 /* more than a slice */
#define N_BITS 5

typedef struct
{
  GtkWidget *widget;
  guint      n_bits, n_wanted;
  gulong     length_us;
  gint64     frames[N_BITS]; /* the frame that came last when a bit was done */
  GString   *log;            /* (nullable) */
} Work;

static gboolean
work_cb (gpointer data)
{
  Work *work = data;

  work->frames[work->n_bits]
      = gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (work->widget));
  if (work->log != NULL)
    g_string_append_printf (work->log, "%u", work->n_wanted);
  g_usleep (work->length_us);
  return ++work->n_bits < work->n_wanted;
}

static gboolean
is_done (gpointer data)
{
  return !eda_slices_are_pending ();
}

static void
test_frames_between (void)
{
  GtkWidget *window = harness_show (gtk_label_new ("Hello"), 200, 100);
  Work       work = { window, .n_wanted = N_BITS, .length_us = LONG_US };

  eda_slices_add (window, work_cb, &work);
  harness_wait (is_done, NULL);
  g_assert_cmpuint (work.n_bits, ==, N_BITS);
  for (guint i = 1; i < N_BITS; i++)
    g_assert_cmpint (work.frames[i], >, work.frames[i - 1]);
  harness_close (window);
}

/* What is added while the other works comes behind it, and adding it twice changes
 * nothing. */
static void
test_in_order (void)
{
  GtkWidget *window = harness_show (gtk_label_new ("Hello"), 200, 100);
  g_autoptr (GString) log = g_string_new (NULL);
  Work first = { window, .n_wanted = 3, .log = log };
  Work second = { window, .n_wanted = 2, .log = log };

  eda_slices_add (window, work_cb, &first);
  eda_slices_add (window, work_cb, &second);
  eda_slices_add (window, work_cb, &first);
  harness_wait (is_done, NULL);
  g_assert_cmpstr (log->str, ==, "33322");
  harness_close (window);
}

static void
test_removed (void)
{
  GtkWidget *window = harness_show (gtk_label_new ("Hello"), 200, 100);
  Work       gone = { window, .n_wanted = 2 }, stays = { window, .n_wanted = 2 };

  eda_slices_add (window, work_cb, &gone);
  eda_slices_add (window, work_cb, &stays);
  eda_slices_remove (&gone);
  harness_wait (is_done, NULL);
  g_assert_cmpuint (gone.n_bits, ==, 0);
  g_assert_cmpuint (stays.n_bits, ==, 2);
  harness_close (window);
}

/* There are no frames to wait for. */
static void
test_hidden (void)
{
  GtkWidget *label = gtk_label_new ("Hello");
  GtkWidget *window = harness_show (label, 200, 100);
  Work       work = { window, .n_wanted = 2, .length_us = LONG_US };

  gtk_widget_set_visible (label, FALSE);
  eda_slices_add (label, work_cb, &work);
  harness_wait (is_done, NULL);
  g_assert_cmpuint (work.n_bits, ==, 2);
  harness_close (window);
}

int
main (int argc, char *argv[])
{
  harness_init (&argc, &argv);
  g_test_add_func ("/slices/frames-between", test_frames_between);
  g_test_add_func ("/slices/in-order", test_in_order);
  g_test_add_func ("/slices/removed", test_removed);
  g_test_add_func ("/slices/hidden", test_hidden);
  return g_test_run ();
}
