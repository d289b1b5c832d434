/* The machine's clocks. */

#include "challenge/session/clock.h"

#include <time.h>

static gint64
read_clock (clockid_t which)
{
  struct timespec now;

  clock_gettime (which, &now);
  return (gint64)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

EdaClock
eda_clock_now (void)
{
  return (EdaClock){ read_clock (CLOCK_MONOTONIC),
                     read_clock (CLOCK_BOOTTIME),
                     read_clock (CLOCK_REALTIME) };
}

char *
eda_clock_dup_boot_id (void)
{
  char *id = NULL;

  if (!g_file_get_contents ("/proc/sys/kernel/random/boot_id", &id, NULL, NULL))
    return g_strdup ("");
  return g_strchomp (id);
}

char *
eda_clock_wall_to_text (gint64 wall)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (wall / 1000);
  g_autofree char *seconds
      = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%S") : NULL;

  return g_strdup_printf (
      "%s.%03dZ", seconds != NULL ? seconds : "1970-01-01T00:00:00", (int)(wall % 1000));
}

gint64
eda_clock_wall_from_text (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, utc);

  return time == NULL ? -1
                      : g_date_time_to_unix (time) * 1000
                            + g_date_time_get_microsecond (time) / 1000;
}
