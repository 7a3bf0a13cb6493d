//! An experiment as comma-separated values (RFC 4180), for spreadsheets: a line for each point. No value holds a
//! comma or a quote.

use std::fmt::Write as _;

use super::plan::SocketBuffers;
use super::points::{Experiment, Measured, Point};

const HEADER: &str = "tcp_nodelay,socket_buffers,asked_bytes,send_buffer_bytes,recv_buffer_bytes,\
    buffer_bytes,trials,bytes,bytes_per_second,least_bytes_per_second,most_bytes_per_second,\
    write_calls,read_calls,calls_per_mib,processor_ms_per_mib,memory_bytes,best\r\n";

/// The header and the points, those of one setting after those of another.
pub(super) fn csv(experiment: &Experiment) -> String {
    let mut csv = HEADER.to_owned();
    for measured in &experiment.settings {
        for point in &measured.points {
            record(&mut csv, measured, point);
        }
    }
    csv
}

fn record(csv: &mut String, measured: &Measured, point: &Point) {
    let Measured { tcp_nodelay, socket_buffers, asked_bytes, .. } = measured;
    let size = match socket_buffers {
        SocketBuffers::Small => "small",
        SocketBuffers::Large => "large",
    };
    let Point { buffer_bytes, trials, bytes, bytes_per_second, .. } = point;
    let Point { least_bytes_per_second, most_bytes_per_second, .. } = point;
    let Point { write_calls, read_calls, calls_per_mib, memory_bytes, .. } = point;
    let processor = point.processor_ms_per_mib.map(|ms| ms.to_string()).unwrap_or_default();
    let given = |bytes: Option<u64>| bytes.map(|bytes| bytes.to_string()).unwrap_or_default();
    let (send, recv) = (given(measured.send_buffer_bytes), given(measured.recv_buffer_bytes));
    let best = measured.best.is_some_and(|best| best.holds(*buffer_bytes));
    // Writing to memory does not fail.
    let _written = write!(
        csv,
        "{tcp_nodelay},{size},{asked_bytes},{send},{recv},{buffer_bytes},{trials},{bytes},\
         {bytes_per_second},{least_bytes_per_second},{most_bytes_per_second},{write_calls},\
         {read_calls},{calls_per_mib},{processor},{memory_bytes},{best}\r\n"
    );
}
