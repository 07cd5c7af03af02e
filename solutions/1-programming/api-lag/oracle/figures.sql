-- Quantiles of 1 to n minutes, and which forms of a time PostgreSQL reads.
set time zone 'UTC';
select q, extract(epoch from percentile_disc(q) within group (order by m)) as disc_seconds,
       extract(epoch from percentile_cont(q) within group (order by m)) as cont_seconds
from (select x * interval '1 minute' as m from generate_series(1, 10) x) s,
     (values (0.0), (0.25), (0.5), (0.9), (0.91), (0.95), (1.0)) as quantile(q)
group by q order by q;
select percentile_disc(0.5) within group (order by x), percentile_cont(0.5) within group (order by x)
from generate_series(1, 9) x;
create function reads(t text) returns text language plpgsql as
  $$ begin return to_char(t::timestamptz, 'YYYY-MM-DD HH24:MI:SS.US');
     exception when others then return 'refused: ' || sqlerrm; end $$;
select t, reads(t) from (values
  ('2025-03-30T00:30:00Z'), ('2025-03-30T02:30:00+02:00'), ('2025-03-30T02:30:00+0200'),
  ('2025-03-30T02:30:00+02'), ('2025-03-29T21:00:00-0330'), ('2025-03-30T06:15:00+05:45'),
  ('2025-03-30 00:30:00Z'), ('2025-03-30 02:30:00+02'), ('2025-03-30T00:30Z'), ('2025-03-30t00:30:00z'),
  ('2025-03-30T00:30:00.5Z'), ('2025-03-30T00:30:00,25Z'), ('2025-03-30T02:30:00.123456789+02:00'),
  ('2025-03-30T00:30:00'), ('2025-02-30T00:30:00Z'), ('yesterday'), ('0001-01-01T00:00:00Z'),
  ('2025-03-30T00:30:00Z and more')) as v(t);
select to_timestamp(1743294600) at time zone 'UTC' as seconds,
       to_timestamp(1743294600123456 / 1e6) at time zone 'UTC' as micros;
