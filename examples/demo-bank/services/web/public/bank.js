const of = (id) => document.getElementById(id);
const won = new Intl.NumberFormat('ko-KR');

async function ask(path, options) {
  const answer = await fetch('api/' + path, options);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.problem || answer.statusText);
  return body;
}

function row(transfer) {
  const line = document.createElement('tr');
  const cells = [new Date(transfer.at).toLocaleString(), transfer.from, transfer.to, won.format(transfer.amount)];
  cells.forEach((text, index) => {
    const cell = document.createElement('td');
    cell.textContent = text;
    if (index === 3) cell.className = 'right';
    line.append(cell);
  });
  return line;
}

async function show() {
  const number = of('account').value;
  try {
    const [account, transfers] = await Promise.all([ask('accounts/' + number), ask(`accounts/${number}/transfers`)]);
    of('who').textContent = account.owner;
    of('balance').textContent = won.format(account.balance);
    of('state').textContent = 'available now';
    of('state').classList.remove('bad');
    of('transfers').replaceChildren(...transfers.map(row));
    of('none').hidden = transfers.length > 0;
  } catch (problem) {
    of('state').textContent = problem.message;
    of('state').classList.add('bad');
  }
}

of('transfer').addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = event.submitter;
  button.disabled = true;
  try {
    const sent = await ask('transfers', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({ from: of('account').value, to: of('to').value, amount: Number(of('won').value) }),
    });
    of('result').textContent = `${won.format(sent.amount)} KRW sent to ${sent.to}`;
    of('result').classList.remove('bad');
  } catch (problem) {
    of('result').textContent = problem.message;
    of('result').classList.add('bad');
  }
  button.disabled = false;
  await show();
});
of('account').addEventListener('change', show);
show();
