/* Compares two commands: runs them in turn, N times each, and prints the medians.
 *
 *   pairs N LABEL "our command" "peer's command"
 *
 * In turn, because a machine is never equally busy twice: each ratio comes from two runs
 * that stand side by side. Output is thrown away; a command that fails stops the
 * comparison. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MAX_RUNS 101

typedef struct
{
  double wall_ms, cpu_ms, peak_mb;
} Cost;

static double
now_ms (void)
{
  struct timespec now;
  clock_gettime (CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static double
milliseconds (struct timeval time)
{
  return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

/* Only in the child. */
static void
become (const char *command)
{
  int nowhere = open ("/dev/null", O_RDWR);
  dup2 (nowhere, STDIN_FILENO);
  dup2 (nowhere, STDOUT_FILENO);
  /* exec: the shell leaves no process of its own in the figures */
  char *line = malloc (strlen (command) + 6);
  sprintf (line, "exec %s", command);
  execl ("/bin/sh", "sh", "-c", line, (char *)NULL);
  _exit (127);
}

static Cost
run (const char *command)
{
  double        start = now_ms ();
  pid_t         child = fork ();
  int           status = 0;
  struct rusage usage;

  if (child == 0)
    become (command);
  if (child < 0 || wait4 (child, &status, 0, &usage) < 0)
    {
      fprintf (stderr, "pairs: %s: %s\n", command, strerror (errno));
      exit (1);
    }
  if (status != 0)
    {
      fprintf (stderr, "pairs: failed: %s\n", command);
      exit (1);
    }
  return (Cost){ .wall_ms = now_ms () - start,
                 .cpu_ms = milliseconds (usage.ru_utime) + milliseconds (usage.ru_stime),
                 .peak_mb = (double)usage.ru_maxrss / 1024 };
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double
median (const double values[], int n)
{
  double sorted[MAX_RUNS];
  memcpy (sorted, values, (size_t)n * sizeof *values);
  qsort (sorted, (size_t)n, sizeof *sorted, compare);
  return n % 2 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
}

static void
compare_commands (int n, const char *label, const char *ours, const char *peers)
{
  double wall[2][MAX_RUNS], cpu[2][MAX_RUNS], peak[2][MAX_RUNS];
  double wall_ratio[MAX_RUNS], cpu_ratio[MAX_RUNS];

  run (ours); /* once for the page cache */
  run (peers);
  for (int i = 0; i < n; i++)
    {
      Cost cost[2] = { run (ours), run (peers) };
      for (int who = 0; who < 2; who++)
        {
          wall[who][i] = cost[who].wall_ms;
          cpu[who][i] = cost[who].cpu_ms;
          peak[who][i] = cost[who].peak_mb;
        }
      wall_ratio[i] = cost[0].wall_ms / cost[1].wall_ms;
      cpu_ratio[i] = cost[0].cpu_ms / cost[1].cpu_ms;
    }
  printf ("%-34s %7.1f %7.1f %5.0f   %7.1f %7.1f %5.0f   %6.2f %6.2f\n",
          label,
          median (wall[0], n),
          median (cpu[0], n),
          median (peak[0], n),
          median (wall[1], n),
          median (cpu[1], n),
          median (peak[1], n),
          median (wall_ratio, n),
          median (cpu_ratio, n));
}

int
main (int argc, char *argv[])
{
  int n = argc == 5 ? atoi (argv[1]) : 0;
  if (n < 1 || n > MAX_RUNS)
    {
      fprintf (
          stderr, "Usage: %s N LABEL OURS PEERS   (N: 1 to %d)\n", argv[0], MAX_RUNS);
      return 2;
    }
  compare_commands (n, argv[2], argv[3], argv[4]);
  return 0;
}
