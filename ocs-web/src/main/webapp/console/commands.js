// Commands to a session, by the resource that programs use too.

/**
 * Sends a command.
 *
 * @param errors texts by the number in the header Warning
 * @return why it was refused, or an empty text
 */
export async function command(session, req, errors) {
  const request = { method: 'POST' };
  if (req === 'StartDialing') {
    request.headers = { 'Content-type': 'application/json' };
    request.body = JSON.stringify(dialAttributes(session.parameters));
  }
  try {
    const response = await fetch(`/campaigngroups/${session.dbid}?req=${req}`, request);
    return response.ok ? '' : refusal(response, errors);
  } catch {
    return 'The server cannot be reached.';
  }
}

function dialAttributes(parameters) {
  return {
    GSW_CM_AttrDialMode: parameters.mode,
    GSW_CM_AttrOptimizeBy: parameters.optimizeBy,
    GSW_CM_AttrOptimizeGoal: parameters.optimizeGoal,
  };
}

function refusal(response, errors) {
  const warning = response.headers.get('Warning');
  if (warning && errors[warning]) {
    return `Refused: ${errors[warning]} (error ${warning})`;
  }
  return response.status === 403
    ? 'Refused: your role does not allow this.'
    : `Refused: the server answers ${response.status} ${response.statusText}.`;
}
