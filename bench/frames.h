/* What the frame clock tells while something moves without pause: the times between frames, and what a
 * frame costs the main thread. */
#pragma once

typedef struct _Frames Frames;

Frames *frames_new (void);
void    frames_free (Frames *self);
double  frames_tick (Frames *self); /* once a frame. Returns: seconds since the first */
void    frames_report (Frames *self);

/* Of the processor, used by the calling thread until now. */
double frames_get_cpu_ms (void);
